import { accountShapes } from '../rules/account.ts';

/** Who is asked whether a number is theirs; a bit each, as `assembly/kinds.ts` names them. */
export const reader = {
  registration: 1,
  telephone: 2,
  abroad: 4,
  licence: 8,
  oldLicence: 16,
  card: 32,
  business: 64,
  health: 128,
  ip: 256,
  birth: 512,
  account: 1024,
  bracketed: 2048,
  custom: 4096,
} as const;

/** Groups of digits as one number of 16 bits, four for each group: what the table is looked up by. */
export const signatureOf = (groups: readonly number[]): number =>
  groups.reduce((sum, length, index) => sum | (length << (index * 4)), 0);

const parse = (text: string): readonly (readonly number[])[] =>
  text.split(' ').map((shape) => shape.split('-').map(Number));

const octets = [1, 2, 3];
const dotted = octets.flatMap((a) => octets.flatMap((b) => octets.flatMap((c) => octets.map((d) => [a, b, c, d]))));

/** The shapes of numbers in groups, and who reads them. */
export const groupedShapes: readonly (readonly [number, readonly (readonly number[])[]])[] = [
  [reader.registration, parse('6-7')],
  [reader.telephone, parse('2-3-4 2-4-4 3-3-4 3-4-4 4-3-4 4-4-4 3-8 7-4')],
  [reader.abroad, parse('2-2-3-4 2-2-4-4 2-1-3-4 2-1-4-4 2-3-3-4 2-3-4-4 4-4-4 4-3-4')],
  [reader.bracketed, parse('3-4 4-4')],
  [reader.licence, parse('2-2-6-2')],
  [reader.oldLicence, parse('2-6-2')],
  [reader.card, parse('4-4-4-4 4-6-5 4-6-4')],
  [reader.business, parse('3-2-5')],
  [reader.health, parse('1-10')],
  [reader.birth, parse('4-2-2 4-1-1 4-1-2 4-2-1 2-2-2 2-1-2 2-2-1')],
  [reader.ip, dotted],
  [reader.account, accountShapes.map(({ groups }) => groups)],
];

const { registration, telephone, abroad, bracketed, birth, business, account, health, licence, card } = reader;

/** Who reads a number without separators, by its length. */
export const bareShapes: Readonly<Record<number, number>> = {
  7: bracketed,
  8: bracketed | birth,
  9: telephone,
  10: telephone | abroad | business | account,
  11: telephone | abroad | health | account,
  12: telephone | abroad | licence | account,
  13: registration | abroad | account,
  14: card | account,
  15: card,
  16: card,
  19: card,
};
