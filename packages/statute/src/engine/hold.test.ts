import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { deferralsOf, excuseReason, holdIn, holdReason, type Hold } from './hold.ts';
import type { Deferral, DutyRule } from './rule.ts';
import { at, dated, lawOf, parameter, situation } from './small-law.fixture.ts';

const because = { ko: '미룰 수 있다.', en: 'It may wait.' };
const deferral = (code: string, name: string, during: Deferral['during']): Deferral =>
  ({ code, parameter: name, during, because }) as Deferral;

const urgent = deferral('EMERGENCY', 'urgent', ({ emergency }) => emergency);
const storm = deferral('FORCE_MAJEURE', 'storm', ({ forceMajeure }) => forceMajeure);
const rule = { deferrals: [urgent, storm] } as unknown as DutyRule;

const known = (name: string, value: string) =>
  parameter(name, 'deferral', dated('2020-01-01', value, { article: '제2조' }));
const both = deferralsOf(lawOf(known('urgent', 'immediately'), known('storm', 'without-delay')), rule);

type Days = readonly [from: string, until: string | null];
const iso = (day: string): string => `${day}T09:00:00+09:00`;
const period = (days: Days | null) =>
  days === null ? null : { from: iso(days[0]), until: days[1] === null ? null : iso(days[1]) };
const facts = (emergency: Days | null, forceMajeure: Days | null = null): Facts => ({
  asOf: iso('2026-11-20'),
  breach: { emergencyMeasures: period(emergency), forceMajeure: period(forceMajeure) },
});

const held = (given: Facts, dueAt: number | null): Hold | null => holdIn(situation(given), both, dueAt);
const codeOf = (hold: Hold | null): string | null => hold?.deferral.code ?? null;
const due = at('2026-11-10');

describe('a hindrance', () => {
  test('lets a duty wait only where the law of the day knows it', () => {
    const one = deferralsOf(lawOf(known('storm', 'without-delay')), rule);
    expect(one.map(({ deferral: { code } }) => code)).toEqual(['FORCE_MAJEURE']);
    expect(holdIn(situation(facts(['2026-11-05', null])), one, due)).toBeNull();
    expect(holdIn(situation(facts(['2026-11-05', null])), [], due)).toBeNull();
    expect(holdIn(situation(facts(null)), both, due)).toBeNull();
  });

  test('that runs carries the duty with it, by the word of its law', () => {
    expect(held(facts(['2026-11-05', null]), due)).toMatchObject({
      running: true,
      word: 'immediately',
      period: { from: at('2026-11-05'), until: null },
    });
    expect(held(facts(null, ['2026-11-05', '2026-11-25']), due)).toMatchObject({
      running: true,
      word: 'without-delay',
    });
  });

  test('has ended at the very moment that was its end', () => {
    expect(held(facts(['2026-11-05', '2026-11-20']), due)).toMatchObject({ running: false });
  });

  test.each<[string, Days, boolean]>([
    ['began at the default date', ['2026-11-10', null], true],
    ['began after it', ['2026-11-11', null], false],
    ['ended after it', ['2026-11-05', '2026-11-11'], true],
    ['ended at it', ['2026-11-05', '2026-11-10'], false],
    ['ended before it', ['2026-11-05', '2026-11-09'], false],
  ])('that %s bears on a number accordingly', (_what, days, bears) => {
    expect(codeOf(held(facts(days), due))).toBe(bears ? 'EMERGENCY' : null);
  });

  test('lets a duty with no number wait whenever it came', () => {
    expect(codeOf(held(facts(['2026-11-11', '2026-11-12']), null))).toBe('EMERGENCY');
  });
});

describe('of two hindrances', () => {
  test('the one that lasts longer is told', () => {
    expect(codeOf(held(facts(['2026-11-05', '2026-11-12'], ['2026-11-06', '2026-11-13']), due))).toBe('FORCE_MAJEURE');
    expect(codeOf(held(facts(['2026-11-06', '2026-11-13'], ['2026-11-05', '2026-11-12']), due))).toBe('EMERGENCY');
    expect(codeOf(held(facts(['2026-11-05', '2026-11-13'], ['2026-11-06', '2026-11-12']), due))).toBe('EMERGENCY');
  });

  test('one that has no end outlasts any, and the first of two stands', () => {
    expect(codeOf(held(facts(['2026-11-05', null], ['2026-11-06', null]), due))).toBe('EMERGENCY');
    expect(codeOf(held(facts(['2026-11-05', '2026-11-12'], ['2026-11-06', null]), due))).toBe('FORCE_MAJEURE');
    expect(codeOf(held(facts(['2026-11-06', '2026-11-12'], ['2026-11-05', null]), due))).toBe('FORCE_MAJEURE');
  });

  test('the second counts after the default date where it begins before the first has ended', () => {
    expect(codeOf(held(facts(['2026-11-05', '2026-11-12'], ['2026-11-12', '2026-11-15']), due))).toBe('FORCE_MAJEURE');
    expect(codeOf(held(facts(['2026-11-12', '2026-11-15'], ['2026-11-05', '2026-11-12']), due))).toBe('EMERGENCY');
    expect(codeOf(held(facts(['2026-11-05', '2026-11-12'], ['2026-11-13', '2026-11-15']), due))).toBe('EMERGENCY');
  });

  test('neither needs to touch the other where there is no number', () => {
    expect(codeOf(held(facts(['2026-11-05', '2026-11-06'], ['2026-11-13', '2026-11-15']), null))).toBe('FORCE_MAJEURE');
  });
});

describe('what is said of a hindrance', () => {
  test('while it runs: what must be done once it ends', () => {
    expect(holdReason(held(facts(['2026-11-05', null]), due)!)).toMatchObject({
      ko: '미룰 수 있다. 사유가 해소되면 즉시 해야 한다.',
      en: 'It may wait. Once that ends it must be done immediately.',
      cite: { article: '제2조' },
    });
  });

  test('once it has ended: when, and that no number is given', () => {
    expect(holdReason(held(facts(null, ['2026-11-05', '2026-11-12']), due)!)).toMatchObject({
      ko: '미룰 수 있다. 그 사유가 2026-11-12 09:00에 해소되어 이제 지체 없이 해야 하며, 숫자로 정해진 기한은 없다.',
      en: 'It may wait. That ended at 2026-11-12 09:00; it must now be done without delay, with no number given.',
      cite: { article: '제2조' },
    });
  });

  test('of an act after the default date: why it is not late, and what is not judged', () => {
    expect(excuseReason(held(facts(['2026-11-05', null]), due)!)).toMatchObject({
      ko: '미룰 수 있다. 그래서 본래 기한 뒤에 하였어도 늦은 것으로 보지 않는다. "즉시" 하였는지는 법에 숫자가 없어 판단하지 않는다.',
      en: 'It may wait. So it is not late although it came after the default date; whether it was done immediately is not judged, the law giving no number.',
      cite: { article: '제2조' },
    });
  });
});
