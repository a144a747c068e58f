import type { AccessQuestionForm, AccessQuestionOutcome } from '@bongsu/contracts';
import { newId, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { placeOfQuestion } from './sealed.ts';

export interface Question {
  readonly sql: string;
  readonly reason: string;
  readonly form: AccessQuestionForm;
}

export interface End {
  readonly outcome: AccessQuestionOutcome;
  readonly rows: number;
  readonly milliseconds: number;
}

/** Answers its id. */
export const insertQuestion = async (tx: Tx, { clock, vault }: Deps, question: Question): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into access_question (id, asked_by, asked_at, form, reason, sealed)
    values (${id}, ${tx.actor.personId}, ${clock.now()}, ${question.form}, ${question.reason},
      ${vault.seal(question.sql, placeOfQuestion(id))})`);
  return id;
};

export const insertEnd = async (tx: Tx, { clock }: Deps, id: string, end: End): Promise<void> => {
  await tx.run(sql`
    insert into access_question_end (question_id, ended_at, outcome, row_count, milliseconds)
    values (${id}, ${clock.now()}, ${end.outcome}, ${end.rows}, ${end.milliseconds})`);
};

export interface QuestionRow extends Row {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly form: AccessQuestionForm;
  readonly reason: string;
  readonly sealed: Buffer;
  readonly outcome: AccessQuestionOutcome | null;
  readonly rows: number;
  readonly milliseconds: number;
}

/** Newest first, as far as the actor may see them. */
export const questionsPage = async (
  tx: Tx,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: QuestionRow[]; readonly total: number }> => {
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from access_question`);
  const rows = await tx.many<QuestionRow>(sql`
    select q.id, q.asked_by as "askedBy", q.asked_at as "askedAt", q.form, q.reason, q.sealed, e.outcome,
      coalesce(e.row_count, 0) as rows, coalesce(e.milliseconds, 0) as milliseconds
    from access_question q left join access_question_end e on e.question_id = q.id
    order by q.asked_at desc, q.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return { rows, total };
};
