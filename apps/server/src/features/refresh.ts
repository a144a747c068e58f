import type { Tx } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import { assessCase } from './duties/index.ts';
import { caseOf, findIncident, stageOf, type Case } from './incidents/index.ts';
import { clockOf, projectIncident, replaceTasks, tasksOfCase, type Task } from './tasks/index.ts';

/** What other features add to what waits for whom in a case. */
const taskSources: readonly ((tx: Tx, of: Case) => Promise<readonly Task[]>)[] = [];

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
  const added = await Promise.all(taskSources.map((source) => source(tx, staged)));
  await replaceTasks(tx, incidentId, over ? added.flat() : [...tasksOfCase(staged), ...added.flat()], now);
};
