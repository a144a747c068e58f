import { expect, test } from 'vitest';
import { readSpecial, writeSpecial } from './special-facts.ts';

const at = '2026-11-20T10:00:00+09:00';

test('what is not known is written as nothing, and reads as not known', () => {
  expect(readSpecial({})).toMatchObject({ noHarmEvident: 'unknown', disruption: 'unknown' });
  expect(writeSpecial(readSpecial({}), {})).toEqual({
    emergencyMeasures: null,
    noHarmEvident: null,
    forceMajeure: null,
    possibility: null,
    networkIncident: null,
  });
});

test('a network incident keeps what was known of it, and an answer about it that is taken back leaves no trace', () => {
  const before = { networkIncident: { awareAt: at, newFactsAt: [at], disruption: false } };
  expect(writeSpecial(readSpecial(before), before).networkIncident).toEqual(before.networkIncident);
  const unsure = { ...readSpecial(before), disruption: 'unknown' } as const;
  expect(writeSpecial(unsure, before).networkIncident).toEqual({ awareAt: at, newFactsAt: [at] });
});
