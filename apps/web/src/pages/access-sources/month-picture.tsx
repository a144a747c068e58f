import './month.css';
import type { PictureDay, SourceDayState } from '@bongsu/contracts';
import { epoch } from '../../clock.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Panel, type Tone } from '../../ui/index.ts';
import { meterTexts, stateWords, weekdayWords } from './meter-texts.ts';

export const dayTones: Readonly<Record<SourceDayState, Tone>> = {
  full: 'ok',
  lacking: 'caution',
  gap: 'danger',
  none: 'danger',
  rest: 'neutral',
  unknown: 'neutral',
};

const DAY_MS = 86_400_000;
/** What stands before the first day. */
const NOTHING = '\u00A0';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** 0: a Monday. The day itself is the same everywhere; the first of 1970 was a Thursday. */
const weekdayOf = ({ day }: PictureDay): number => (epoch(`${day}T00:00:00Z`) / DAY_MS + 3) % 7;

/** Week by week from Monday on. */
const weeksOf = (days: readonly PictureDay[]): PictureDay[][] =>
  days.reduce<PictureDay[][]>((weeks, day) => {
    if (weeks.length === 0 || weekdayOf(day) === 0) weeks.push([]);
    weeks.at(-1)!.push(day);
    return weeks;
  }, []);

/** A calendar of the last thirty days: how much came on each, and on which of them it did not. */
export const MonthPicture = ({ days }: { readonly days: readonly PictureDay[] }) => {
  const [t, tw] = [useTexts(meterTexts), useTexts(weekdayWords)];
  return (
    <Panel title={t('month')}>
      <p className="ui-field-help">{t('monthHelp')}</p>
      <table className="month">
        <caption className="sr-only">{t('month')}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {tw(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map(([first, ...others]) => (
            <tr key={first!.day}>
              {weekdayOf(first!) > 0 && <td colSpan={weekdayOf(first!)}>{NOTHING}</td>}
              {[first!, ...others].map((day) => (
                <DayCell key={day.day} of={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};

const DayCell = ({ of: { day, state, isWorkday, accepted } }: { readonly of: PictureDay }) => {
  const ts = useTexts(stateWords);
  const format = useFormat();
  const [, month, date] = day.split('-').map(Number);
  return (
    <td data-tone={dayTones[state]} data-state={state} data-rest={isWorkday ? undefined : ''} title={format.day(day)}>
      <time dateTime={day}>{date === 1 ? `${String(month)}/1` : date}</time>
      {accepted > 0 && <span className="month-count">{format.compact(accepted)}</span>}
      {(accepted === 0 || state !== 'full') && <span className="month-state">{ts(state)}</span>}
    </td>
  );
};
