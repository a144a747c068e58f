import type { Tx } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import { reportTasks } from './authority-reports/index.ts';
import { custodyTasks } from './custody/index.ts';
import { assessCase } from './duties/index.ts';
import { caseOf, findIncident, stageOf, type Case } from './incidents/index.ts';
import { noticeTasks } from './notices/index.ts';
import { postingTasks } from './postings/index.ts';
import { threadTasks } from './public-door/index.ts';
import { clockOf, projectIncident, replaceTasks, tasksOfCase, type Task } from './tasks/index.ts';

/** What other features add to what waits for whom in a case. */
const taskSources: readonly ((tx: Tx, of: Case, deps: Deps) => Promise<readonly Task[]>)[] = [
  // One a line.
  noticeTasks,
  postingTasks,
  reportTasks,
  threadTasks,
  custodyTasks,
];

/** What waits for officers and the CPO who are all kept away from the case waits for whoever stands in for them. */
const forStandIns = (tasks: readonly Task[], standInIds: readonly string[]): readonly Task[] =>
  standInIds.length === 0
    ? tasks
    : tasks.flatMap((task) =>
        task.role === 'officer' || task.role === 'cpo'
          ? standInIds.map((personId) => ({ ...task, key: `${task.key}@${personId}`, role: null, personId }))
          : [task],
      );

/**
 * Redoes everything that follows from a case, in the transaction that changed it: its duties and their clocks, its
 * stage, its line in the register, and what waits for whom. Nothing derived can so differ from what it derives from.
 */
export const refreshCase = async (tx: Tx, deps: Deps, incidentId: string): Promise<void> => {
  const incident = await findIncident(tx, incidentId);
  if (incident === null) return;
  await assessCase(tx, deps, incidentId);
  const of = await caseOf(tx, incident);
  const now = deps.clock.now();
  const stage = stageOf(incident, of.reports);
  const staged = { ...of, stage };
  const over = stage === 'closed' || stage === 'dismissed';
  const clock = over ? { nextDueAt: null, late: false } : clockOf(staged, now);
  await projectIncident(tx, staged, { stage, ...clock });
  const added: Task[] = [];
  for (const source of taskSources) added.push(...(await source(tx, staged, deps)));
  const tasks = over ? added : [...tasksOfCase(staged), ...added];
  await replaceTasks(tx, incidentId, forStandIns(tasks, incident.standInIds), now);
};
