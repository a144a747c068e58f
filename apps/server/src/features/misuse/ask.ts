import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { addStep, casesUnasked, saveStanding, type CaseRow } from './case-store.ts';
import { ownerOfAccount, readSettings } from './settings-store.ts';
import { dueIn, judgeAfter, projectErrand } from './turns.ts';

const NOBODY = {
  detail: {
    ko: '이 계정이 누구의 것인지 아직 알 수 없습니다. ‘기관 정보’에서 계정을 사람에 연결해 주세요.',
    en: 'It is not known yet whose account this is. Connect it to a person under “Organisation”.',
  },
};

interface Asked {
  readonly id: string;
  readonly departmentId: string | null;
  readonly active: boolean;
}

const whomToAsk = (tx: Tx, account: string): Promise<Asked | null> =>
  tx.asSystem(async () => {
    const id = account === '' ? null : await ownerOfAccount(tx, account);
    return id === null
      ? null
      : tx.maybe<Asked & Record<string, unknown>>(
          sql`select id, department_id as "departmentId", active from person where id = ${id}`,
        );
  });

/**
 * 소명 요청: the question goes to whoever the account belongs to, with its records in sight. Of somebody who left it goes to their
 * superior at once. The case is open and locked.
 */
export const askPerson = async (tx: Tx, deps: Deps, row: CaseRow, text: string): Promise<CaseRow> => {
  const person = (await whomToAsk(tx, row.actor)) ?? refuse('not-now', NOBODY);
  const now = deps.clock.now();
  const { answerDays, judgeDays } = await tx.asSystem(() => readSettings(tx, deps.vault));
  const above = person.active ? null : await tx.asSystem(() => judgeAfter(tx, 'person', person));
  const turn = person.active ? 'person' : (above ?? 'cpo');
  const asked = await saveStanding(tx, row, {
    state: 'asked',
    turn,
    turnAt: now,
    dueAt: dueIn(now, person.active ? answerDays : judgeDays),
    person,
  });
  await addStep(tx, deps, asked, { step: 'asked', text });
  await tx.asSystem(() => projectErrand(tx, asked));
  return asked;
};

/** Downloads without a reason are asked about as soon as their day is over; anything else only where it was set so. */
export const askThemselves = async (tx: Tx, deps: Deps, through: string): Promise<void> => {
  const { asksItself } = await readSettings(tx, deps.vault);
  for (const row of await casesUnasked(tx, through, asksItself ? ['reasons', 'alerts'] : ['reasons']))
    if ((await whomToAsk(tx, row.actor)) !== null) await askPerson(tx, deps, row, '');
};
