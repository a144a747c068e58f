import { dashboardGet } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { ClockCards } from '../../case/clock-cards.tsx';
import { useTexts } from '../../i18n/index.ts';
import { Link } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** More would push what waits for me off the first screen. */
const SHOWN = 3;

/** Nothing at all while nothing runs: most days are like that. A failure shows with the tasks below. */
export const RunningClocks = () => {
  const t = useTexts(texts);
  const { data } = useOperation(dashboardGet, {});
  if (data === undefined || data.clocks.length === 0) return null;
  const count = data.clockCounts.running + data.clockCounts.late;
  return (
    <section className="ui-stack" data-gap={3} aria-labelledby="running-clocks">
      <div className="ui-panel-head">
        <h2 id="running-clocks">{t('clocks')}</h2>
        {count > SHOWN && <Link to="/dashboard">{t('allClocks', { count })}</Link>}
      </div>
      <ClockCards clocks={data.clocks.slice(0, SHOWN)} />
    </section>
  );
};
