import { epochOf, type Epoch } from '@bongsu/kit';
import { situate, type Situated } from '../facts/moments.ts';
import type { Facts } from '../facts/schema.ts';
import type { Citation, Kind, Parameter } from '../parameters/model.ts';
import type { Rule } from './rule.ts';
import type { Statute } from './assess.ts';
import type { Law } from './law.ts';
import { versionsOf } from './version.ts';
import { holidayCalendar } from '../time/calendar.ts';

/** A law of a few lines, made up for one test: the engine must not depend on what the real one happens to contain. */
export const ID = 'KR-PIPA-NOTIFY';

export const cite: Citation = {
  from: '2020-01-01',
  law: '의료법',
  article: '제1조',
  confidence: 'confirmed',
  'review-by': '2027-01-01',
};

/** A value as a rule file would give it, from a day on. */
export const dated = (from: string | null, value: unknown, more: object = {}) => ({
  ...cite,
  source: '시험',
  verified: '2026-01-01',
  from,
  value,
  ...more,
});

export const parameter = (name: string, kind: Kind, ...values: readonly object[]): Parameter =>
  ({ key: `${ID}/${name}`, about: '시험', kind, earlier: 'none', values }) as unknown as Parameter;

/** Versions that hang on awareness. */
export const versions = (...values: readonly [from: string | null, value: string | null][]): Parameter =>
  parameter('version', 'version', ...values.map(([from, value]) => dated(from, value, { basis: 'awareness' })));

const calendar = holidayCalendar();
const byKey = (parameters: readonly Parameter[]) => new Map(parameters.map((one) => [one.key, one]));

/** The one version `v1` and these parameters, on a day. */
export const lawOf = (...parameters: readonly Parameter[]): Law => {
  const [{ version }] = versionsOf(versions(['2020-01-01', 'v1'])).live;
  return { parameters: byKey(parameters), calendar, rule: ID, version, date: '2026-11-10' };
};

export const statuteOf = (rule: Rule, ...parameters: readonly Parameter[]): Statute => ({
  version: 'test',
  digest: 'sha256:0',
  parameters: byKey(parameters),
  rules: [rule],
  calendar,
});

export const at = (day: string, time = '09:00:00'): Epoch => epochOf(`${day}T${time}+09:00`);

/** Judged on 2026-11-10 at nine, where the facts do not say otherwise. */
export const situation = (facts: Facts = {}): Situated => situate(facts, at('2026-11-10'));

/** The moment of a day, by default nine in the morning, as facts write it. */
export const iso = (day: string, time = '09:00:00'): string => `${day}T${time}+09:00`;
