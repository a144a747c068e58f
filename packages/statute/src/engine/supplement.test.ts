import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { no, unknown } from './finding.ts';
import { dutyJudge } from './judge-duty.ts';
import type { DutyRule } from './rule.ts';
import { exception, exemption, hours72, items, notice, told } from './small-duty.fixture.ts';
import { at, dated, iso, lawOf, parameter, situation } from './small-law.fixture.ts';
import { supplementJudge } from './supplement.ts';

const stages = parameter('staged-content', 'codes', dated('2020-01-01', ['I3'], { article: '제7조' }));
const law = lawOf(
  hours72,
  items,
  stages,
  exception,
  parameter('supplement-deadline', 'deadline', dated('2020-01-01', 'immediately', { article: '제8조' })),
);

const supplement = (facts: Facts, more: Partial<DutyRule> = {}) => {
  const judge = dutyJudge(law, { ...notice, staged: true, ...more });
  return supplementJudge(law, judge)!(judge.judge(situation(facts), at('2026-11-07')));
};

const first = told('2026-11-08', undefined, { items: ['I3'] });
const rest = told('2026-11-09', undefined, { items: ['I1', 'I2'] });
const open: Facts = { breach: { unconfirmedItems: ['I1', 'I2'] } };

const WHOLE = '미확인 항목이 없으므로 나누어 알리는 데 따른 보완 의무가 생기지 않는다. (의료법 제7조)';
const IDLE = '본래의 통지·신고 의무가 없으므로 추가로 알릴 것도 없다. (의료법 제7조)';

const unsettled: DutyRule['when'] = () => () => unknown('x');

describe('a supplement', () => {
  test('is owed while items are unconfirmed, for these items, by the word of the law', () => {
    expect(supplement(open).toJSON()).toMatchObject({
      duty: 'supplement',
      version: 'v1',
      to: ['data-subjects'],
      title: { ko: '통지 추가분', en: 'Supplement: Notice' },
      status: 'required',
      startsAt: null,
      dueAt: null,
      promptness: 'immediately',
      content: ['I1', 'I2'],
      firstContent: null,
      lacking: [],
      missing: [],
      exception: null,
      deferral: null,
      posting: null,
      basis: [{ law: '의료법', article: '제8조', effectiveFrom: '2020-01-01' }],
      why: [
        '먼저 알린 뒤에도 미확인 항목은 확인되는 대로 추가로 알려야 한다. 확인 시각을 모르므로 기한 시각은 없다. (의료법 제8조)',
      ],
      whyEn: [
        'Items left open at first must follow once they are confirmed; no moment can be named before that. (Medical Service Act Article 8)',
      ],
    });
  });

  test('is owed for what the last notice left open, after it as before', () => {
    const act = { ...first, items: ['I1', 'I3'], unconfirmed: ['I2' as const] };
    expect(supplement({ done: [act] })).toMatchObject({ status: 'required', content: ['I2'] });
    expect(supplement({ ...open, done: [first] })).toMatchObject({ status: 'required', content: ['I1', 'I2'] });
  });

  test('is a question as long as the notice itself is one', () => {
    expect(supplement(open, { when: unsettled })).toMatchObject({ status: 'needs-facts', missing: ['x'] });
  });

  test('is done once the rest has followed', () => {
    const done = supplement({ ...open, done: [first, rest] });
    expect(done).toMatchObject({ status: 'done', content: [], promptness: null });
    expect(done.why).toEqual(['먼저 알린 뒤 빠졌던 항목을 추가로 알렸다. (의료법 제7조)']);
    expect(done.whyEn).toEqual([
      'The items left open at first were supplied afterwards. (Medical Service Act Article 7)',
    ]);
  });

  test('does not arise where everything is confirmed', () => {
    const none = supplement({});
    expect(none).toMatchObject({ status: 'not-required', content: [] });
    expect(none.why).toEqual([WHOLE]);
    expect(none.whyEn).toEqual(['No item is unconfirmed, so no supplement is owed. (Medical Service Act Article 7)']);
  });

  test('does not arise where everything was told at once, though facts call it unconfirmed', () => {
    const none = supplement({ ...open, done: [told('2026-11-08')] });
    expect(none).toMatchObject({ status: 'not-required', content: [] });
    expect(none.why).toEqual([WHOLE]);
  });

  test.each<[string, Facts, Partial<DutyRule>]>([
    ['applies', open, { when: () => () => no() }],
    ['is taken away by an exemption', { breach: { ...open.breach, recovered: true } }, { exemptions: [exemption] }],
  ])('does not arise where the notice itself %s not', (_what, facts, more) => {
    const none = supplement(facts, more);
    expect(none).toMatchObject({ status: 'not-required', content: [], missing: [] });
    expect(none.why).toEqual([IDLE]);
    expect(none.whyEn).toEqual([
      'Without the duty itself there is nothing to supplement. (Medical Service Act Article 7)',
    ]);
  });

  test('does not exist where the law of the day knows no staged notice', () => {
    const plain = lawOf(hours72, items);
    expect(supplementJudge(plain, dutyJudge(plain, { ...notice, staged: true }))).toBeNull();
  });

  test('carries the moment of judging: it is stale when its law is', () => {
    expect(supplement({ ...open, asOf: iso('2027-01-02') }).stale).toBe(true);
    expect(supplement({ ...open, asOf: iso('2027-01-01') }).stale).toBe(false);
    expect(supplement({ asOf: iso('2027-01-02') }).stale).toBe(true);
  });
});
