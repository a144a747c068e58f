import type { Text } from '@bongsu/contracts';
import { endOfSeoulDay, seoulDate, startOfSeoulDay, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import { endErrand, setErrand, type Errand } from '../errands/index.ts';
import type { CaseRow } from './case-store.ts';
import { nextTurn, type Judge, type Judges } from './case-steps.ts';

/** Whoever could judge somebody, besides them. Of a CPO neither a department's head nor an officer: those stand below. */
const judgesOf = (tx: Tx, personId: string, departmentId: string | null): Promise<Judges & Record<string, unknown>> =>
  tx.one(sql`
    with other as (select * from person where active and id <> ${personId}),
      asked as (select 'cpo' = any (roles) as "isCpo" from person where id = ${personId})
    select
      not "isCpo" and exists (select from other
        where 'handler' = any (roles) and takes_part(array[department_id], ${departmentId}::uuid)) as superior,
      not "isCpo" and exists (select from other where 'officer' = any (roles)) as officer,
      exists (select from other where 'cpo' = any (roles)) as cpo,
      exists (select from other where 'head' = any (roles)) as head
    from asked`);

/** Who comes after `turn`; `null`: nobody is above. Call it as the product itself, which sees who holds which role. */
export const judgeAfter = async (
  tx: Tx,
  turn: CaseRow['turn'],
  person: { readonly id: string; readonly departmentId: string | null },
): Promise<Judge | null> => nextTurn(turn, await judgesOf(tx, person.id, person.departmentId));

/** The end of the day in Seoul, so many days on. */
export const dueIn = (now: Instant, days: number): Instant => endOfSeoulDay(seoulDate(now).add({ days }));

const TEXTS = {
  open: {
    ko: '새 이상행위를 살펴보고 소명을 요청하거나 끝내기',
    en: 'Look at a case of possible misuse: ask, or settle it',
  },
  reasons: { ko: '내려받은 사유 적기', en: 'Say why you downloaded' },
  asked: { ko: '접속기록 소명 요청에 답하기', en: 'Answer a question about your accesses' },
  judge: { ko: '접속기록 소명 판정하기', en: 'Judge an answer about accesses' },
} as const satisfies Record<string, Text>;

const toOf = ({ turn, personId, departmentId }: CaseRow): Errand['to'] => {
  if (turn === 'person' && personId !== null) return { personId };
  if (turn === 'superior') return { role: 'handler', departmentId, exceptId: personId };
  const role = turn === 'cpo' || turn === 'head' ? turn : 'officer';
  return { role, departmentId: null, exceptId: personId };
};

const textOf = ({ turn, kind }: CaseRow): Text => {
  if (turn !== 'person') return TEXTS.judge;
  return kind === 'reasons' ? TEXTS.reasons : TEXTS.asked;
};

/**
 * What nobody has looked at waits for the officers as one thing, however much it is; it counts as new once a day. Call it as the
 * product itself.
 */
export const projectOpen = async (tx: Tx): Promise<void> => {
  const { newest } = await tx.one<{ newest: Instant | null }>(
    sql`select max(turn_at) as newest from misuse_case where state = 'open'`,
  );
  if (newest === null) return endErrand(tx, 'misuse-open');
  await setErrand(tx, {
    key: 'misuse-open',
    kind: 'misuse-open',
    text: TEXTS.open,
    link: '/misuse?state=open',
    to: { role: 'officer', departmentId: null, exceptId: null },
    startsAt: startOfSeoulDay(seoulDate(newest)),
    dueAt: null,
  });
};

/** What waits for whom, as the case is now: it was asked, or it is over. Call it as the product itself. */
export const projectErrand = async (tx: Tx, row: CaseRow): Promise<void> => {
  await projectOpen(tx);
  const key = `misuse:${row.id}`;
  if (row.turn === 'nobody') return endErrand(tx, key);
  await setErrand(tx, {
    key,
    kind: `misuse-${row.state}`,
    text: textOf(row),
    link: `/misuse/${row.id}`,
    to: toOf(row),
    startsAt: row.turnAt,
    dueAt: row.dueAt,
  });
};
