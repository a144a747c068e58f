import type { DashboardView } from '@bongsu/contracts';
import { ClockCards } from '../../case/clock-cards.tsx';
import { useTexts } from '../../i18n/index.ts';
import { EmptyState, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

const SHOWN = 9;

export const Clocks = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  const total = view.clockCounts.running + view.clockCounts.late;
  if (view.clocks.length === 0) {
    return (
      <Panel title={t('clocks')}>
        <EmptyState icon="clock" title={t('noClocks')} />
      </Panel>
    );
  }
  return (
    <section className="ui-stack" data-gap={3} aria-labelledby="clocks">
      <div className="ui-panel-head">
        <h2 id="clocks">{t('clocks')}</h2>
        {total > SHOWN && <span className="ui-field-help">{t('clocksShown', { total, shown: SHOWN })}</span>}
      </div>
      <ClockCards clocks={view.clocks.slice(0, SHOWN)} />
    </section>
  );
};
