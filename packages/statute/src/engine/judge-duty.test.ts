import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { no, unknown } from './finding.ts';
import type { DutyRule } from './rule.ts';
import { judged, LIMIT, OPENING, told } from './small-duty.fixture.ts';
import { cite, dated, ID, iso, parameter } from './small-law.fixture.ts';

const all = ['I1', 'I2', 'I3'];

describe('a duty that is still to be done', () => {
  test('is required up to the very moment at which it is due', () => {
    expect(judged({}).toJSON()).toEqual({
      rule: ID,
      version: 'v1',
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: '통지', en: 'Notice' },
      status: 'required',
      startsAt: iso('2026-11-07'),
      dueAt: iso('2026-11-10'),
      promptness: null,
      guidanceDueAt: null,
      internalTargetAt: null,
      content: all,
      firstContent: null,
      lacking: [],
      missing: [],
      exception: null,
      deferral: null,
      posting: null,
      sanction: null,
      basis: [
        { law: '의료법', article: '제1조', effectiveFrom: '2020-01-01' },
        { law: '의료법', article: '제2조', effectiveFrom: '2020-01-01' },
      ],
      confidence: 'confirmed',
      stale: false,
      why: [...OPENING, LIMIT, '아직 이행하지 않았으므로 이행해야 한다. (의료법 제1조)'],
      whyEn: [
        'By the moment of awareness, the provision in force from 2020-01-01 (KR-PIPA-NOTIFY v1) applies. (Medical Service Act Article 1)',
        'The clock starts when it became known (2026-11-07 09:00). (Medical Service Act Article 1)',
        'The limit is 72 hours, which run through nights and holidays, so it ends at 2026-11-10 09:00. (Medical Service Act Article 2)',
        'It is still to be done. (Medical Service Act Article 1)',
      ],
    });
  });

  test('is overdue a second later, and says when that was found', () => {
    const late = judged({}, { asOf: iso('2026-11-10', '09:00:01') });
    expect(late.status).toBe('overdue');
    expect(late.why.slice(2)).toEqual([
      LIMIT,
      '기한이 지났으나 이행 기록이 없다(판단 시각 2026-11-10 09:00:01). (의료법 제1조)',
    ]);
    expect(late.whyEn[3]).toBe(
      'The limit has passed and nothing fulfils the duty (judged at 2026-11-10 09:00:01). (Medical Service Act Article 1)',
    );
  });

  test('names what is missing from what was told so far', () => {
    const facts: Facts = { done: [told('2026-11-08', undefined, { items: ['I2'] })] };
    const open = judged({}, facts);
    expect(open).toMatchObject({ status: 'required', lacking: ['I1', 'I3'] });
    expect(open.why[3]).toBe('이미 알린 내용에 I1, I3 항목이 빠져 있어 이행으로 볼 수 없다. (의료법 제1조)');
    expect(open.whyEn[3]).toBe(
      'What was sent lacks I1, I3, so the duty is not fulfilled. (Medical Service Act Article 1)',
    );
    const late = judged({}, { ...facts, asOf: iso('2026-11-12') });
    expect(late).toMatchObject({ status: 'overdue', lacking: ['I1', 'I3'] });
    expect(late.why.slice(3).map((sentence) => sentence.slice(0, 6))).toEqual(['이미 알린 ', '기한이 지났']);
  });

  test('with no number is never overdue', () => {
    const word = parameter('deadline', 'deadline', dated('2020-01-01', 'immediately'));
    expect(judged({}, { asOf: iso('2027-11-10') }, word)).toMatchObject({
      status: 'required',
      dueAt: null,
      promptness: 'immediately',
    });
  });
});

describe('a duty that was done', () => {
  test('is done up to the very moment at which it was due', () => {
    const done = judged({}, { asOf: iso('2026-11-20'), done: [told('2026-11-10')] });
    expect(done).toMatchObject({ status: 'done', exception: null, dueAt: iso('2026-11-10'), sanction: null });
    expect(done.why.slice(2)).toEqual([LIMIT, '2026-11-10 09:00에 이행하였다. (의료법 제1조)']);
    expect(done.whyEn[3]).toBe('It was done at 2026-11-10 09:00. (Medical Service Act Article 1)');
  });

  test('is done late a second after it, and says so', () => {
    const late = judged({}, { asOf: iso('2026-11-20'), done: [told('2026-11-10', '09:00:01')] });
    expect(late).toMatchObject({ status: 'done-late', exception: null });
    expect(late.why[3]).toBe('2026-11-10 09:00:01에 이행하였으나 기한이 지난 뒤이다. (의료법 제1조)');
    expect(late.whyEn[3]).toBe('It was done at 2026-11-10 09:00:01, after the limit. (Medical Service Act Article 1)');
  });

  test('in stages says that the first step counts', () => {
    const stages = parameter('staged-content', 'codes', dated('2020-01-01', ['I3']));
    const facts: Facts = {
      breach: { unconfirmedItems: ['I1', 'I2'] },
      done: [told('2026-11-08', undefined, { items: ['I3'] })],
    };
    const done = judged({ staged: true }, facts, stages);
    expect(done).toMatchObject({ status: 'done', firstContent: ['I3'], lacking: ['I1', 'I2'] });
    expect(done.why.slice(3)).toEqual([
      '2026-11-08 09:00의 첫 통지·신고는 미확인 항목만 빠진 단계적 이행으로 보아, 그때 이행한 것으로 본다. (의료법 제1조)',
      '2026-11-08 09:00에 이행하였다. (의료법 제1조)',
    ]);
    expect(done.whyEn[3]).toBe(
      'What was sent first at 2026-11-08 09:00 lacked only items not yet confirmed: it counts as the staged first step. (Medical Service Act Article 1)',
    );
  });

  test('counts only by acts that are this duty’s own', () => {
    expect(judged({}, { done: [told('2026-11-08', undefined, { duty: 'report' })] }).status).toBe('required');
    expect(judged({}, { done: [told('2026-11-08', undefined, { rule: 'KR-CLOUD-25' })] }).status).toBe('required');
  });

  test('may have been done with items that nobody wrote down: then that is the question', () => {
    const open = judged({}, { done: [told('2026-11-08', undefined, { items: null })] });
    expect(open).toMatchObject({ status: 'needs-facts', exception: null, missing: ['done[0].items'] });
    expect(open.why.slice(2)).toEqual([
      LIMIT,
      '이행한 기록에 알린 항목이 적혀 있지 않아 법정 항목을 다 알렸는지 판단할 수 없다. (의료법 제1조)',
    ]);
    expect(open.whyEn[3]).toBe(
      'What was done does not say which items it carried, so it cannot be told whether it was complete. (Medical Service Act Article 1)',
    );
  });
});

const ruledOut: DutyRule['when'] = () => () => no({ ko: '아니다.', en: 'No.', cite });

describe('a duty that does not apply', () => {
  test('has no date and no limit, but a reason', () => {
    const none = judged(
      { when: ruledOut },
      { done: [told('2026-11-20')], organisation: { internalTargets: { immediately: 1 } } },
    );
    expect(none).toMatchObject({ status: 'not-required', dueAt: null, promptness: null, missing: [], exception: null });
    expect(none.why).toEqual([...OPENING, '아니다. (의료법 제1조)']);
  });

  test('is not done either', () => {
    expect(judged({ when: ruledOut }, { done: [told('2026-11-08')] }).status).toBe('not-required');
  });

  test('may be one that the law of the day knows no condition for: then it applies', () => {
    expect(judged({ when: () => null }).status).toBe('required');
  });
});

const unsettled: DutyRule['when'] = () => () => unknown('x', { ko: '모른다.', en: 'Unknown.', cite });

describe('a duty of which a condition is unknown', () => {
  test('names the fact and keeps its date', () => {
    const open = judged({ when: unsettled });
    expect(open).toMatchObject({ status: 'needs-facts', dueAt: iso('2026-11-10'), missing: ['x'], exception: null });
    expect(open.why).toEqual([...OPENING, '모른다. (의료법 제1조)', LIMIT]);
  });

  test('asks for it first, though an act is incomplete besides', () => {
    expect(judged({ when: unsettled }, { done: [told('2026-11-08', undefined, { items: null })] }).missing).toEqual([
      'x',
    ]);
  });

  test('is done once it was done, whatever it is', () => {
    expect(judged({ when: unsettled }, { done: [told('2026-11-08')] }).status).toBe('done');
  });
});

describe('a posting', () => {
  const days = parameter('posting-days', 'days', dated('2020-01-01', 30));
  const rule: Partial<DutyRule> = { duty: 'post', counts: () => true };

  test('must stay for its days, to the end of the last one', () => {
    expect(judged(rule, {}, days).posting).toEqual({ days: 30, until: null });
    expect(judged(rule, { done: [told('2026-11-08')] }, days).posting).toEqual({
      days: 30,
      until: iso('2026-12-08', '23:59:59'),
    });
  });

  test('has no such period where the law of the day sets none, and no other duty has one', () => {
    expect(judged(rule).posting).toBeNull();
    expect(judged({}, {}, days).posting).toBeNull();
  });
});
