import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { addStep, casesOverdue, lockCase, saveStanding, type CaseRow } from './case-store.ts';
import { mayTake } from './case-steps.ts';
import { readSettings } from './settings-store.ts';
import { dueIn, judgeAfter, projectErrand } from './turns.ts';

const escalate = async (tx: Tx, deps: Deps, { id, version }: CaseRow): Promise<void> => {
  const row = await lockCase(tx, id);
  if (row === null || row.version !== version || row.personId === null || !mayTake(row, 'escalated')) return;
  const turn = await judgeAfter(tx, row.turn, { id: row.personId, departmentId: row.departmentId });
  // Nobody is above: it stays theirs, and late.
  if (turn === null) return;
  const now = deps.clock.now();
  const { judgeDays } = await readSettings(tx, deps.vault);
  const raised = await saveStanding(tx, row, { state: row.state, turn, turnAt: now, dueAt: dueIn(now, judgeDays) });
  await addStep(tx, deps, raised, { step: 'escalated', text: '' });
  await projectErrand(tx, raised);
};

/** Where nobody answers or judges in time it goes to whoever stands above: the superior, the protection officer, the CPO. */
export const misuseEscalation: Job = {
  name: 'misuse-escalation',
  every: { minutes: 10 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      for (const row of await casesOverdue(tx, deps.clock.now())) await escalate(tx, deps, row);
    }),
};
