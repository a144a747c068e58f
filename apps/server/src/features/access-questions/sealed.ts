import type { SealedColumn } from '../../platform/vault.ts';

export const placeOfQuestion = (id: string): string => `access-question:${id}`;

/** What was asked. */
export const sealedQuestions: SealedColumn = {
  table: 'access_question',
  column: 'sealed',
  id: 'id',
  placeOf: placeOfQuestion,
};
