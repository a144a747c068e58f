/** A filing fulfils a duty: the case, its clocks and the tasks may all change. */
export const reportStale = ['authority-reports', 'incidents', 'duties', 'inbox', 'dashboard'] as const;
