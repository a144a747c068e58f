import './date-field.css';
import type { CalendarDate, CalendarDateTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { epoch, now } from '../clock.ts';
import { useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { FieldHead, FieldMistake, type FieldProps, controlOf } from './field.tsx';
import { Icon } from './icon.tsx';
import { readDay, readMoment, seoulNow, writeDay, writeMoment } from './seoul-date.ts';
import { texts } from './texts.ts';

type DayProps = FieldProps<string | null>;

interface MomentProps extends DayProps {
  /** Refuses what has not happened yet: when something occurred, when it became known. */
  readonly isPast?: boolean;
}

/** A day, `2026-11-21`. */
export const DateField = (props: DayProps) => (
  <DatePicker<CalendarDate>
    {...controlOf(props)}
    granularity="day"
    shouldForceLeadingZeros
    value={readDay(props.value)}
    onChange={(value) => props.onChange(writeDay(value))}
  >
    <FieldHead {...props} />
    <Segments isInvalid={props.error !== undefined} />
    <FieldMistake error={props.error} />
    <CalendarPopover />
  </DatePicker>
);

/**
 * A moment to the minute, `2026-11-21T09:00:00+09:00`: always the Korean wall clock, wherever the browser stands.
 * `지금` saves the most common answer of the night.
 */
export const DateTimeField = (props: MomentProps) => {
  const t = useTexts(texts);
  const setNow = () => props.onChange(writeMoment(seoulNow(now())));
  const isAhead = props.isPast === true && props.value !== null && epoch(props.value) > now();
  const error = props.error ?? (isAhead ? t('notYet') : undefined);
  return (
    <DatePicker<CalendarDateTime>
      {...controlOf({ ...props, error })}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      hideTimeZone
      value={readMoment(props.value)}
      onChange={(value) => props.onChange(writeMoment(value))}
    >
      <FieldHead {...props} help={props.help ?? t('seoulTime')} />
      <div className="ui-date-row">
        <Segments isInvalid={error !== undefined} />
        <Button slot={null} onPress={setNow} isDisabled={props.isDisabled}>
          {t('now')}
        </Button>
      </div>
      <FieldMistake error={error} />
      <CalendarPopover />
    </DatePicker>
  );
};

const Segments = ({ isInvalid }: { readonly isInvalid: boolean }) => (
  <Group className="ui-input ui-input-group" isInvalid={isInvalid}>
    <DateInput className="ui-bare-input ui-date-input">
      {(segment) => <DateSegment className="ui-date-segment" segment={segment} />}
    </DateInput>
    <AriaButton className="ui-input-button">
      <Icon name="calendar" />
    </AriaButton>
  </Group>
);

const CalendarPopover = (): ReactNode => (
  <Popover className="ui-popover">
    <Dialog className="ui-calendar">
      <Calendar>
        <header className="ui-calendar-head">
          <AriaButton className="ui-input-button" slot="previous">
            <Icon name="chevronLeft" size="s" />
          </AriaButton>
          <Heading />
          <AriaButton className="ui-input-button" slot="next">
            <Icon name="chevronRight" size="s" />
          </AriaButton>
        </header>
        <CalendarGrid className="ui-calendar-grid">
          {(date) => <CalendarCell className="ui-calendar-day" date={date} />}
        </CalendarGrid>
      </Calendar>
    </Dialog>
  </Popover>
);
