import { type LawHolidayCalendar, lawHolidays } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Loaded, Panel, Stack } from '../../ui/index.ts';
import { AddHoliday } from './add-holiday.tsx';
import { CompleteYear } from './complete-year.tsx';
import { HolidayTable } from './holiday-table.tsx';
import { texts } from './holiday-texts.ts';

/** 법령 달력: the days off that day counts rest on, and through which year somebody answers for them. */
export const HolidaysPanel = () => {
  const t = useTexts(texts);
  const calendar = useOperation(lawHolidays, {});
  return (
    <Panel title={t('title')}>
      <Loaded query={calendar}>{(known) => <Holidays calendar={known} />}</Loaded>
    </Panel>
  );
};

const Holidays = ({ calendar }: { readonly calendar: LawHolidayCalendar }) => {
  const t = useTexts(texts);
  const mayManage = useMay('holidays.manage');
  const { firstYear, lastYear } = calendar.announced;
  return (
    <>
      <p className="ui-field-help">{t('lead')}</p>
      <p>{t('known', { first: firstYear, last: lastYear, through: calendar.completeThrough })}</p>
      {calendar.entries.length > 0 && <HolidayTable entries={calendar.entries} mayManage={mayManage} />}
      {mayManage ? (
        <Stack gap={6}>
          <AddHoliday />
          <CompleteYear next={calendar.completeThrough + 1} />
        </Stack>
      ) : (
        <p className="ui-field-help">{t('readOnly')}</p>
      )}
    </>
  );
};
