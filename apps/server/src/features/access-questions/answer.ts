import { accessQuestionLimits, both, type AccessQuestionOutcome } from '@bongsu/contracts';
import { monotonic } from '@bongsu/kit';
import { faultIn, type Fault, type Limits, type Store } from '@bongsu/ledger';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';
import { readAnswer, type AnswerTable } from './cells.ts';
import type { Question } from './store.ts';
import { outcomeOf, tell } from './told.ts';

const { rows, fileRows, seconds, megabytes } = accessQuestionLimits;
const PAGE_BYTES = 8_000_000;
const FILE_BYTES = 64_000_000;
/** After the engine should have stopped by itself. */
const PATIENCE_MS = (seconds + 10) * 1000;

/** What came of a question; where nothing did, what whoever asked is to be told. */
export type Answer =
  | { readonly outcome: 'answered'; readonly table: AnswerTable; readonly milliseconds: number }
  | {
      readonly outcome: Exclude<AccessQuestionOutcome, 'answered'>;
      readonly error: unknown;
      readonly milliseconds: number;
    };

const UNAVAILABLE = {
  detail: {
    ko: '접속기록을 조회하는 저장소를 열 수 없습니다. 접속기록 자체는 그대로 보관되고 있습니다.',
    en: 'The store that answers questions cannot be opened. The records themselves are kept as before.',
  },
};

const unavailable = (deps: Deps, error: unknown): Refusal => {
  deps.log.error({ err: error }, 'the query store does not answer');
  return new Refusal('unavailable', UNAVAILABLE);
};

/** For questions. Refuses where it does not open. */
export const openStore = async (deps: Deps): Promise<Store> => {
  try {
    return await deps.records.store();
  } catch (error) {
    throw unavailable(deps, error);
  }
};

const limitsOf = ({ form }: Question, signal: AbortSignal): Limits => ({
  seconds,
  bytes: megabytes * 1_000_000,
  rows: form === 'page' ? rows : fileRows,
  answerBytes: form === 'page' ? PAGE_BYTES : FILE_BYTES,
  signal,
});

const refusalOf = (fault: Fault, { form }: Question): Refusal => {
  const { ko, en } = tell(fault, form);
  return new Refusal('invalid', { errors: [{ path: 'sql', message: both(ko, en) }] });
};

/** A semicolon at the end is a habit, and no second statement. */
const withoutEnd = (sql: string): string => sql.replace(/[\s;]+$/, '');

const asked = async (store: Store, question: Question, gone: AbortSignal): Promise<Answer> => {
  const sql = withoutEnd(question.sql);
  const late = AbortSignal.timeout(PATIENCE_MS);
  const begun = monotonic();
  const taken = (): number => Math.round(monotonic() - begun);
  try {
    const answer = await store.answer(sql, limitsOf(question, AbortSignal.any([gone, late])));
    return { outcome: 'answered', table: readAnswer(answer), milliseconds: taken() };
  } catch (error) {
    const milliseconds = taken();
    if (gone.aborted) return { outcome: 'left', error: new Refusal('unavailable'), milliseconds };
    const fault = late.aborted ? ({ kind: 'too-long' } as const) : faultIn(error, sql);
    if (fault === null) return { outcome: 'failed', error, milliseconds };
    return { outcome: outcomeOf(fault), error: refusalOf(fault, question), milliseconds };
  }
};

/** Asks the query store within the limits. Never fails: what fails is an answer too, which has to be recorded. */
export const answerTo = async (deps: Deps, question: Question, gone: AbortSignal): Promise<Answer> => {
  try {
    const answer = await asked(await openStore(deps), question, gone);
    return answer.outcome === 'failed' ? { ...answer, error: unavailable(deps, answer.error) } : answer;
  } catch (error) {
    return { outcome: 'failed', error, milliseconds: 0 };
  }
};
