import type { BodyOf, misuseCasesAnswer, misuseCasesAsk, misuseCasesJudge, misuseCasesSettle } from '@bongsu/contracts';
import { hasRole } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { askPerson } from './ask.ts';
import { addStep, findCase, lockCase, saveStanding, type CaseRow } from './case-store.ts';
import { mayTake, type CaseStep } from './case-steps.ts';
import { readSettings } from './settings-store.ts';
import { dueIn, judgeAfter, projectErrand } from './turns.ts';

/** The case, if it exists for the actor; one of others and none at all look the same. */
export const seenCase = async (tx: Tx, id: string): Promise<CaseRow> => (await findCase(tx, id)) ?? refuse('not-found');

export const isOwnAccount = async (tx: Tx, { actor }: CaseRow): Promise<boolean> =>
  (await tx.one<{ own: boolean }>(sql`select app_owns_account(${actor}) as own`)).own;

/** The same rule stands in the database. */
export const judges = async (tx: Tx, { personId, departmentId, turn }: CaseRow): Promise<boolean> =>
  (
    await tx.one<{ judges: boolean }>(
      sql`select coalesce(app_judges(${personId}, ${departmentId}, ${turn}), false) as judges`,
    )
  ).judges;

/** As it stands now, in the version that the actor saw, and with the step still ahead of it. */
const held = async (tx: Tx, id: string, version: number, step: CaseStep): Promise<CaseRow> => {
  const now = await seenCase(tx, id);
  if (!mayTake(now, step)) refuse('not-now');
  if (now.version !== version) refuse('conflict');
  const row = (await lockCase(tx, id)) ?? refuse('not-now');
  return row.version === version ? row : refuse('conflict');
};

const refuseOwn = async (tx: Tx, row: CaseRow): Promise<void> => {
  if (await isOwnAccount(tx, row)) refuse('same-person');
};

export const ask = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { version, text }: BodyOf<typeof misuseCasesAsk>,
): Promise<CaseRow> => {
  await refuseOwn(tx, await seenCase(tx, id));
  return askPerson(tx, deps, await held(tx, id, version, 'asked'), text);
};

/** Over without a question: whoever settles it says why. */
export const settle = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { version, reason }: BodyOf<typeof misuseCasesSettle>,
): Promise<CaseRow> => {
  await refuseOwn(tx, await seenCase(tx, id));
  const row = await held(tx, id, version, 'settled');
  const now = deps.clock.now();
  const settled = await saveStanding(tx, row, { state: 'settled', turn: 'nobody', turnAt: now, dueAt: null });
  await addStep(tx, deps, settled, { step: 'settled', text: reason });
  await tx.asSystem(() => projectErrand(tx, settled));
  return settled;
};

/** 소명: from whoever was asked and from nobody else, also after their time, as long as nobody has judged. */
export const answer = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { version, text }: BodyOf<typeof misuseCasesAnswer>,
): Promise<CaseRow> => {
  const seen = await seenCase(tx, id);
  const { personId } = seen;
  if (personId === null || personId !== tx.actor.personId) return refuse('forbidden');
  const row = await held(tx, id, version, 'answered');
  const now = deps.clock.now();
  const person = { id: personId, departmentId: row.departmentId };
  const answered = await tx.asSystem(async () => {
    const turn = row.turn === 'person' ? ((await judgeAfter(tx, 'person', person)) ?? 'cpo') : row.turn;
    const { judgeDays } = await readSettings(tx, deps.vault);
    return { turn, dueAt: dueIn(now, judgeDays) };
  });
  const next = await saveStanding(tx, row, { state: 'answered', turnAt: now, answeredAt: now, ...answered });
  await addStep(tx, deps, next, { step: 'answered', text });
  await tx.asSystem(() => projectErrand(tx, next));
  return next;
};

/** 판정: 정당, 주의, 위반. By whoever's turn it is, or the CPO; never by the person themselves. */
export const judge = async (
  tx: Tx,
  deps: Deps,
  id: string,
  { version, verdict, reason }: BodyOf<typeof misuseCasesJudge>,
): Promise<CaseRow> => {
  const seen = await seenCase(tx, id);
  if (seen.personId !== null && seen.personId === tx.actor.personId) refuse('same-person');
  if (!mayTake(seen, 'judged')) refuse('not-now');
  if (!(await judges(tx, seen))) refuse('forbidden', { neededRoles: ['cpo'] });
  const row = await held(tx, id, version, 'judged');
  const now = deps.clock.now();
  const judged = await saveStanding(tx, row, { state: 'judged', turn: 'nobody', turnAt: now, dueAt: null, verdict });
  await addStep(tx, deps, judged, { step: 'judged', text: reason });
  await tx.asSystem(() => projectErrand(tx, judged));
  return judged;
};

export const isLead = ({ actor }: Tx): boolean => hasRole(actor, 'officer', 'cpo');
