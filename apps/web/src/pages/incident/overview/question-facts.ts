import { type FactKey, type FactValues, factValues } from '@bongsu/contracts';
import { z } from 'zod';
import { type Three, factOf, three, threeOf } from './three.ts';

export const contacts = ['none', 'some', 'all', 'unknown'] as const;
export const risks = ['none', 'risk', 'high', 'unknown'] as const;
export const items = ['I1', 'I2'] as const;

/** The questions that are answered by yes, no or not known, as they are asked. */
export const threeKeys = [
  'recovered',
  'unauthorisedAccessConfirmed',
  'unintelligible',
  'highRiskRemoved',
  'disproportionateEffort',
] as const satisfies readonly FactKey[];
type ThreeKey = (typeof threeKeys)[number];

export const questionSchema = z.object({
  contactsUnknown: z.enum(contacts),
  recovered: z.enum(three),
  unauthorisedAccessConfirmed: z.enum(three),
  riskToRights: z.enum(risks),
  unintelligible: z.enum(three),
  highRiskRemoved: z.enum(three),
  disproportionateEffort: z.enum(three),
  unconfirmedItems: factValues.unconfirmedItems,
});

// A type, not an interface: only that fits where any fields do.
export type QuestionsHeld = { readonly [Key in ThreeKey]: Three | null } & {
  readonly contactsUnknown: (typeof contacts)[number] | null;
  readonly riskToRights: (typeof risks)[number] | null;
  readonly unconfirmedItems: readonly (typeof items)[number][];
};

const each = <Value>(of: (key: ThreeKey) => Value) =>
  Object.fromEntries(threeKeys.map((key) => [key, of(key)])) as { readonly [Key in ThreeKey]: Value };

const known = <Word extends string>(word: Word | null): Exclude<Word, 'unknown'> | null =>
  word === null || word === 'unknown' ? null : (word as Exclude<Word, 'unknown'>);

export const readQuestions = (facts: FactValues): QuestionsHeld => ({
  ...each((key) => threeOf(facts[key])),
  contactsUnknown: facts.contactsUnknown ?? 'unknown',
  riskToRights: facts.riskToRights ?? 'unknown',
  unconfirmedItems: facts.unconfirmedItems ?? [],
});

export const writeQuestions = (held: QuestionsHeld): Partial<Record<FactKey, unknown>> => ({
  ...each((key) => factOf(held[key])),
  contactsUnknown: known(held.contactsUnknown),
  riskToRights: known(held.riskToRights),
  unconfirmedItems: held.unconfirmedItems,
});
