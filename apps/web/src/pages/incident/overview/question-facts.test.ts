import { expect, test } from 'vitest';
import { readQuestions, threeKeys, writeQuestions } from './question-facts.ts';

test('every answer is written as it was read, and what nobody recorded as nothing', () => {
  const facts = {
    contactsUnknown: 'some',
    recovered: true,
    unauthorisedAccessConfirmed: false,
    riskToRights: 'high',
    unintelligible: true,
    highRiskRemoved: false,
    disproportionateEffort: true,
    unconfirmedItems: ['I2'],
  } as const;
  expect(writeQuestions(readQuestions({ ...facts, unconfirmedItems: ['I2'] }))).toEqual(facts);
  const nothing = writeQuestions(readQuestions({}));
  expect(threeKeys.map((key) => nothing[key])).toEqual(threeKeys.map(() => null));
});
