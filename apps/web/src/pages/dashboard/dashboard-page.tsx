import { dashboardGet } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Loaded, PageHeader, Stack } from '../../ui/index.ts';
import { Charts } from './charts.tsx';
import { Clocks } from './clocks.tsx';
import { Promises } from './promises.tsx';
import { texts } from './texts.ts';
import { Tiles } from './tiles.tsx';
import { Times } from './times.tsx';
import { Waiting } from './waiting.tsx';

/** Which clocks run, what waits for whom, which promises are overdue, and how the year went; in that order. */
export default function DashboardPage() {
  const t = useTexts(texts);
  const format = useFormat();
  const board = useOperation(dashboardGet, {});
  const lead = board.data === undefined ? undefined : t('asOf', { moment: format.moment(board.data.serverNow) });
  return (
    <>
      <PageHeader title={t('title')} lead={lead} />
      <Loaded query={board} lines={10}>
        {(view) => (
          <Stack gap={5}>
            <Tiles view={view} />
            <Clocks view={view} />
            <Waiting waiting={view.waiting} />
            <Promises promises={view.promises} />
            <Times times={view.times} />
            <Charts view={view} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}
