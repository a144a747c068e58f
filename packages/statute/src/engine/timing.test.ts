import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { no, unknown } from './finding.ts';
import type { DutyRule } from './rule.ts';
import { deemed, deemedBy, deferral, exception, exemption, judged, LIMIT, told, waits } from './small-duty.fixture.ts';
import { dated, iso, parameter } from './small-law.fixture.ts';

const unsettled: DutyRule['when'] = () => () => unknown('x');
const never: DutyRule['when'] = () => () => no();

const during = (from: string, until: string | null, more: Facts = {}): Facts => ({
  organisation: { internalTargets: { 'without-delay': 24 } },
  ...more,
  breach: { emergencyMeasures: { from: iso(from), until: until === null ? null : iso(until) } },
});

describe('a hindrance', () => {
  const rule = { deferrals: [deferral] };

  test('that runs lets the duty wait: a word instead of a number, and the date without it', () => {
    const waiting = judged(rule, during('2026-11-08', null, { asOf: iso('2026-11-15') }), waits);
    expect(waiting).toMatchObject({
      status: 'deferred',
      exception: 'WAITS',
      dueAt: null,
      promptness: 'without-delay',
      internalTargetAt: null,
      deferral: { from: iso('2026-11-08'), until: null, dueWithoutIt: iso('2026-11-10') },
      missing: [],
    });
    expect(waiting.why.slice(2)).toEqual([LIMIT, '미룬다. 사유가 해소되면 지체 없이 해야 한다. (의료법 제5조)']);
  });

  test('that runs with a known end sets no target of one’s own yet', () => {
    const waiting = judged(rule, during('2026-11-08', '2026-11-16', { asOf: iso('2026-11-15') }), waits);
    expect(waiting).toMatchObject({
      status: 'deferred',
      internalTargetAt: null,
      deferral: { until: iso('2026-11-16') },
    });
  });

  test('that has ended leaves the duty required, with a target of one’s own from its end', () => {
    const open = judged(
      rule,
      during('2026-11-08', '2026-11-12', {
        asOf: iso('2026-11-15'),
        organisation: { internalTargets: { 'without-delay': 24 } },
      }),
      waits,
    );
    expect(open).toMatchObject({
      status: 'required',
      exception: 'WAITS',
      dueAt: null,
      promptness: 'without-delay',
      internalTargetAt: iso('2026-11-13'),
      deferral: { from: iso('2026-11-08'), until: iso('2026-11-12'), dueWithoutIt: iso('2026-11-10') },
    });
  });

  test('saves an act after the default date from being late, and says why', () => {
    const facts = during('2026-11-08', '2026-11-12', { asOf: iso('2026-11-20'), done: [told('2026-11-12')] });
    const done = judged(rule, facts, waits);
    expect(done).toMatchObject({
      status: 'done',
      exception: null,
      dueAt: null,
      promptness: 'without-delay',
      deferral: { dueWithoutIt: iso('2026-11-10') },
    });
    expect(done.why.slice(3)).toEqual([
      '2026-11-12 09:00에 이행하였다. (의료법 제1조)',
      '미룬다. 그래서 본래 기한 뒤에 하였어도 늦은 것으로 보지 않는다. "지체 없이" 하였는지는 법에 숫자가 없어 판단하지 않는다. (의료법 제5조)',
    ]);
  });

  test('bears on nothing where the duty was done by the default date all the same', () => {
    const facts = during('2026-11-08', '2026-11-12', { asOf: iso('2026-11-20'), done: [told('2026-11-10')] });
    const done = judged(rule, facts, waits);
    expect(done).toMatchObject({ status: 'done', dueAt: iso('2026-11-10'), promptness: null, deferral: null });
    expect(done.why.length).toBe(4);
  });

  test('bears on an act however early where the law gives only a word', () => {
    const word = parameter('deadline', 'deadline', dated('2020-01-01', 'immediately'));
    const facts = during('2026-11-09', null, { asOf: iso('2026-11-20'), done: [told('2026-11-08')] });
    expect(judged(rule, facts, waits, word)).toMatchObject({
      status: 'done',
      promptness: 'without-delay',
      deferral: { from: iso('2026-11-09'), dueWithoutIt: null },
    });
  });

  test('lets no act of another provision be late', () => {
    const facts = during('2026-11-08', null, {
      asOf: iso('2026-11-20'),
      done: [{ rule: 'KR-CLOUD-25', at: iso('2026-11-12') }],
    });
    expect(judged({ ...rule, deemedBy }, facts, waits, deemed)).toMatchObject({
      status: 'done',
      exception: 'DEEMED_DONE',
    });
  });

  test('does not answer an open question, nor does it hide the date of one', () => {
    expect(judged({ ...rule, when: unsettled }, during('2026-11-08', null), waits)).toMatchObject({
      status: 'needs-facts',
      dueAt: iso('2026-11-10'),
      promptness: null,
      deferral: null,
    });
  });

  test('means nothing to a duty that does not apply or is exempt', () => {
    const nothing = { dueAt: null, promptness: null, internalTargetAt: null, deferral: null };
    expect(judged({ ...rule, when: never }, during('2026-11-08', null), waits)).toMatchObject(nothing);
    const facts = during('2026-11-08', null);
    const exempt = { ...facts, breach: { ...facts.breach, recovered: true } };
    expect(judged({ ...rule, exemptions: [exemption] }, exempt, waits, exception)).toMatchObject({
      status: 'exempt',
      ...nothing,
    });
  });

  test('keeps a guideline’s date', () => {
    const guideline = parameter('guidance-days', 'days', dated('2020-01-01', 5));
    expect(judged(rule, during('2026-11-08', null), waits, guideline)).toMatchObject({
      status: 'deferred',
      guidanceDueAt: iso('2026-11-12', '23:59:59'),
    });
    expect(judged({}, {}, guideline).guidanceDueAt).toBe(iso('2026-11-12', '23:59:59'));
    expect(judged({ when: never }, {}, guideline).guidanceDueAt).toBeNull();
  });
});

const target = (internalTargets: NonNullable<Facts['organisation']>['internalTargets']): Facts => ({
  organisation: { internalTargets },
});

describe('a target of one’s own', () => {
  const word = parameter('deadline', 'deadline', dated('2020-01-01', 'immediately'));
  test('stands beside a word, from the start of the clock', () => {
    expect(judged({}, target({ immediately: 4 }), word).internalTargetAt).toBe(iso('2026-11-07', '13:00:00'));
  });

  test('is set for each word apart, and none stands beside a number', () => {
    expect(judged({}, target({ 'without-delay': 4 }), word).internalTargetAt).toBeNull();
    expect(judged({}, target(null), word).internalTargetAt).toBeNull();
    expect(judged({}, target({ immediately: 4, 'without-delay': 4 })).internalTargetAt).toBeNull();
  });
});
