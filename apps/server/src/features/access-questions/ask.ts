import type { AccessAnswer, accessQuestionsAsk, AnyOperation } from '@bongsu/contracts';
import { Temporal, toSeoulIso } from '@bongsu/kit';
import { writeAccess, type AccessAction } from '../../access.ts';
import type { LooseCall } from '../../http/route.ts';
import { turns } from '../../http/turns.ts';
import { markOf } from '../access-reviews/index.ts';
import { answerTo, type Answer } from './answer.ts';
import type { AnswerTable, Cell } from './cells.ts';
import { placeOfQuestion } from './sealed.ts';
import { insertEnd, insertQuestion, type Question } from './store.ts';

/** A question may keep a core busy for as long as it is given. */
const takeTurn = turns(2, 8);

/** As long as an identifier of a person may be, and as many as one record names. */
const LONGEST_NAME = 128;
const MOST_NAMED = 100;

/** Texts in a question, among them whom it is about. */
const textsIn = (sql: string): string[] => {
  const texts = Array.from(sql.matchAll(/'((?:[^'\\]|\\[^])*)'/g), ([, text = '']) =>
    text.replaceAll(/\\([^])/g, '$1'),
  );
  return [...new Set(texts)].filter((text) => text !== '' && text.length <= LONGEST_NAME).slice(0, MOST_NAMED);
};

const actionOf = ({ outcome }: Answer, { form }: Question): AccessAction => {
  if (outcome === 'refused') return 'refused';
  return form === 'page' ? 'read' : 'download';
};

export interface Asked {
  readonly questionId: string;
  readonly table: AnswerTable;
  readonly milliseconds: number;
}

/**
 * A question is on record before it is asked, and what became of it before anybody sees an answer; whoever it names in quotes finds it as a look
 * at their records (`accessLookup`).
 */
export const ask = async (
  { deps, actor, signal }: LooseCall<AnyOperation>,
  operation: string,
  question: Question,
): Promise<Asked> => {
  const giveBack = await takeTurn();
  try {
    const questionId = await deps.database.transaction(actor, (tx) => insertQuestion(tx, deps, question));
    const answer = await answerTo(deps, question, signal);
    const rows = answer.outcome === 'answered' ? answer.table.rows.length : 0;
    await deps.database.transaction(actor, async (tx) => {
      await insertEnd(tx, deps, questionId, { ...answer, rows });
      await writeAccess(tx, deps.clock, operation, actor, {
        action: actionOf(answer, question),
        subjects: [placeOfQuestion(questionId), ...textsIn(question.sql).map((text) => markOf(deps, text))],
        count: rows,
        fields: ['access-log'],
        reason: question.reason,
      });
    });
    if (answer.outcome !== 'answered') throw answer.error;
    return { questionId, table: answer.table, milliseconds: answer.milliseconds };
  } finally {
    giveBack();
  }
};

const shown = (cell: Cell): AccessAnswer['rows'][number][number] => {
  if (cell instanceof Temporal.Instant) return toSeoulIso(cell);
  return cell instanceof Temporal.PlainDate ? cell.toString() : cell;
};

export const askForPage = async (call: LooseCall<typeof accessQuestionsAsk>): Promise<AccessAnswer> => {
  const { questionId, table, milliseconds } = await ask(call, 'accessQuestions.ask', { ...call.body, form: 'page' });
  return {
    questionId,
    columns: [...table.columns],
    rows: table.rows.map((row) => row.map(shown)),
    milliseconds,
  };
};
