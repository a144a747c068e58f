import type { FactValues } from '@bongsu/contracts';
import { factsSchema, readFacts } from '@bongsu/statute';
import { expect, it } from 'vitest';
import { situationOf, type OrganisationKind } from './situation.ts';

const organisation: OrganisationKind = {
  kind: 'private',
  onlineServiceProvider: false,
  furtherRoles: ['financial-company'],
  euSubjects: 'yes',
  optionalRules: [],
  targetImmediately: null,
  targetWithoutDelay: null,
};

const at = '2026-11-20T10:00:00+09:00';

const everything: FactValues = {
  occurredAt: at,
  awareAt: at,
  subjectCount: null,
  subjectCountAtLeast: 300,
  dataKinds: ['credit'],
  effects: ['leak'],
  cause: 'mistake',
  recovered: false,
  contactsUnknown: 'none',
  unconfirmedItems: ['I2'],
  emergencyMeasures: { from: at, until: null },
  forceMajeure: { from: at, until: null },
  possibility: { awareAt: at, ground: 'traded-partly-confirmed', clearedAt: null },
  networkIncident: { awareAt: at, newFactsAt: [], disruption: false },
  unauthorisedAccessConfirmed: true,
  noHarmEvident: true,
  riskToRights: 'high',
  unintelligible: false,
  highRiskRemoved: true,
  disproportionateEffort: true,
};

const breachOf = (facts: FactValues) => situationOf(organisation, facts, []).breach;

it('the law is asked with everything that was recorded about a breach, as it was recorded', () => {
  expect(breachOf(everything)).toEqual(everything);
  const weighed = factsSchema.shape.breach.unwrap().unwrap().shape;
  expect(Object.keys(everything).toSorted()).toEqual(Object.keys(weighed).toSorted());
});

it('what nobody recorded, or recorded as not known, is asked as unknown, never as a no', () => {
  const unknown = breachOf({
    unintelligible: null,
    networkIncident: { awareAt: at, newFactsAt: [], disruption: null },
  });
  expect(unknown?.networkIncident?.disruption).toBeNull();
  const rest = { ...unknown, networkIncident: null };
  expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
  expect(readFacts(situationOf(organisation, {}, [])).ok).toBe(true);
});

it('a question that came later leaves the facts of a case that never answered it as they were', () => {
  expect(breachOf({ highRiskRemoved: null })).toEqual(breachOf({}));
  expect(Object.keys(breachOf({}) ?? {})).not.toContain('highRiskRemoved');
});
