import './home.css';
import { useTexts } from '../../i18n/index.ts';
import { PageHeader, Stack } from '../../ui/index.ts';
import { Errands } from './errands.tsx';
import { MyReports } from './my-reports.tsx';
import { ReportCall } from './report-call.tsx';
import { RunningClocks } from './running-clocks.tsx';
import { TaskGroups } from './task-groups.tsx';
import { TeamTasks } from './team-tasks.tsx';
import { texts } from './texts.ts';

/** What runs, what waits for me, and the door for whoever has noticed something. */
export default function HomePage() {
  const t = useTexts(texts);
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap={5}>
        <RunningClocks />
        <ReportCall />
        <TaskGroups />
        <Errands />
        <TeamTasks />
        <MyReports />
      </Stack>
    </>
  );
}
