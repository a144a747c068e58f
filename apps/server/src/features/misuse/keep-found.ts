import type { MisuseLevel } from '@bongsu/contracts';
import { misuseLevels } from '@bongsu/contracts';
import { instantAt, newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { addStep, putCase, saveStanding, upsertAlert } from './case-store.ts';
import { mayTake } from './case-steps.ts';
import type { Found } from './find.ts';
import { projectOpen } from './turns.ts';

const keyOf = ({ kind, actor, system, day }: Found): string => JSON.stringify([kind, actor, system, day]);

const gravest = (found: readonly Found[]): MisuseLevel =>
  misuseLevels[Math.max(...found.map(({ level }) => misuseLevels.indexOf(level)))] ?? 'low';

const keepCase = async (tx: Tx, deps: Deps, found: readonly [Found, ...Found[]]): Promise<void> => {
  const now = deps.clock.now();
  const [{ kind, actor, system, day }] = found;
  const { row, isNew } = await putCase(tx, {
    id: newId(deps.clock),
    kind,
    actor,
    system,
    day,
    level: gravest(found),
    now,
  });
  let added = 0;
  for (const { group, from, to, ...alert } of found) {
    const mark = deps.vault.fingerprint(group, 'misuse-group');
    const isOpen = row.state === 'open';
    const given = {
      ...alert,
      id: newId(deps.clock),
      caseId: row.id,
      mark,
      from: instantAt(from),
      to: instantAt(to),
      now,
    };
    if ((await upsertAlert(tx, given, isOpen)) === 'added') added += 1;
  }
  if (isNew) await addStep(tx, deps, row, { step: 'found', text: '' });
  // Something new about a day that was over: it is looked at once more, and what was decided stays in its history.
  else if (added > 0 && mayTake(row, 'found')) {
    const opened = await saveStanding(tx, row, { state: 'open', turn: 'officer', turnAt: now, dueAt: null });
    await addStep(tx, deps, opened, { step: 'found', text: '' });
  }
};

/** Keeps what was found, each thing once: looking at a day again adds what is new and nothing else. Call it as the product itself. */
export const keepFound = async (tx: Tx, deps: Deps, found: readonly Found[]): Promise<void> => {
  for (const [, [first, ...others]] of Map.groupBy(found, keyOf))
    if (first !== undefined) await keepCase(tx, deps, [first, ...others]);
  await projectOpen(tx);
};
