import { expect, test } from 'vitest';
import { isAsked } from './asked-facts.ts';

const ordinary = { furtherRoles: [], euSubjects: 'no' } as const;

test('what only the GDPR asks is asked where there may be people in the EU', () => {
  expect(isAsked('highRiskRemoved', ordinary, {})).toBe(false);
  expect(isAsked('highRiskRemoved', { ...ordinary, euSubjects: 'yes' }, {})).toBe(true);
  expect(isAsked('highRiskRemoved', { ...ordinary, euSubjects: 'unknown' }, {})).toBe(true);
});

test('what only a law of credit or of electronic finance asks is asked of whom it binds', () => {
  expect(isAsked('noHarmEvident', ordinary, {})).toBe(false);
  expect(isAsked('noHarmEvident', { ...ordinary, furtherRoles: ['commercial-company'] }, {})).toBe(true);
  expect(isAsked('disruption', { ...ordinary, furtherRoles: ['commercial-company'] }, {})).toBe(false);
  expect(isAsked('disruption', { ...ordinary, furtherRoles: ['financial-company'] }, {})).toBe(true);
});

test('what was recorded stays where it can be corrected, whatever the organisation is by now', () => {
  expect(isAsked('unintelligible', ordinary, { unintelligible: false })).toBe(true);
  expect(isAsked('unintelligible', ordinary, { unintelligible: null })).toBe(false);
  const networkIncident = { awareAt: null, newFactsAt: [], disruption: true };
  expect(isAsked('disruption', ordinary, { networkIncident })).toBe(true);
});

test('everything else is asked of everybody', () => {
  expect(isAsked('awareAt', ordinary, {})).toBe(true);
  expect(isAsked('emergencyMeasures', ordinary, {})).toBe(true);
});
