import type { DashboardView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { Grid, StatTile } from '../../ui/index.ts';
import { registerLink } from './register-link.ts';
import { texts } from './texts.ts';

/** Four numbers, each with the cases behind it one press away. */
export const Tiles = ({ view }: { readonly view: DashboardView }) => {
  const t = useTexts(texts);
  const { running, late } = view.clockCounts;
  const open = view.byStage.reduce((sum, { cases }) => sum + cases, 0);
  const { total, late: overdue, mine } = view.waitingCounts;
  return (
    <Grid min="s">
      <StatTile
        label={t('lateClocks')}
        value={late}
        unit={t('cases')}
        tone={late > 0 ? 'late' : 'neutral'}
        to={registerLink({ late: 'true', sort: 'nextDueAt' })}
      />
      <StatTile
        label={t('runningClocks')}
        value={running}
        unit={t('cases')}
        to={registerLink({ open: 'true', sort: 'nextDueAt' })}
      />
      <StatTile label={t('openCases')} value={open} unit={t('cases')} to={registerLink({ open: 'true' })} />
      <StatTile
        label={t('waiting')}
        value={total}
        unit={t('cases')}
        note={
          total > 0 && (
            <>
              {t('waitingMine', { mine, others: total - mine })}
              {overdue > 0 && <br />}
              {overdue > 0 && t('waitingLate', { count: overdue })}
            </>
          )
        }
      />
    </Grid>
  );
};
