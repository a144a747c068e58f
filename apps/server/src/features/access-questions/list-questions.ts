import type { AccessQuestion, accessQuestionsList, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Call } from '../../http/route.ts';
import type { Vault } from '../../platform/vault.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { placeOfQuestion } from './sealed.ts';
import { questionsPage, type QuestionRow } from './store.ts';

const present = (row: QuestionRow, names: Names, vault: Vault): AccessQuestion => ({
  id: row.id,
  askedAt: toSeoulIso(row.askedAt),
  by: personIn(names, row.askedBy),
  form: row.form,
  reason: row.reason,
  sql: vault.open(row.sealed, placeOfQuestion(row.id)),
  end: row.outcome === null ? null : { outcome: row.outcome, rows: row.rows, milliseconds: row.milliseconds },
});

/** Questions may name whom they are about: whoever reads them is on record too. */
export const listQuestions = async (
  call: Call<typeof accessQuestionsList>,
): Promise<ResponseOf<typeof accessQuestionsList>> => {
  const { tx, deps, query } = call;
  const { rows, total } = await questionsPage(tx, query);
  const names = await peopleRefs(
    tx,
    rows.map(({ askedBy }) => askedBy),
  );
  await call.record({
    action: 'read',
    subjects: [...names.keys()].map((id) => `person:${id}`),
    fields: ['access-questions'],
  });
  return { items: rows.map((row) => present(row, names, deps.vault)), total, ...query };
};
