import type { SourceDay } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { BarList, EmptyState, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** How much came day by day: a gap is seen at once. */
export const DaysPanel = ({ days }: { readonly days: readonly SourceDay[] }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <Panel>
      {days.length === 0 ? (
        <EmptyState icon="calendar" title={t('noDays')} />
      ) : (
        <BarList
          caption={t('days')}
          labelHeader={t('dayHeader')}
          valueHeader={t('countHeader')}
          bars={days.map(({ day, accepted, incomplete }) => ({
            id: day,
            label: format.day(day),
            value: accepted,
            text: format.number(accepted),
            tone: incomplete > 0 ? ('caution' as const) : ('info' as const),
          }))}
        />
      )}
    </Panel>
  );
};
