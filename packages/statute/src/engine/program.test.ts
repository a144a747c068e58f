import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import type { Parameter } from '../parameters/model.ts';
import type { Answer } from './duty.ts';
import { programOf, saying } from './program.ts';
import type { DutyRule } from './rule.ts';
import { exception, exemption, hours72, items, notice } from './small-duty.fixture.ts';
import { cite, dated, iso, lawOf, parameter, situation } from './small-law.fixture.ts';

const stages = parameter('staged-content', 'codes', dated('2020-01-01', ['I3']));
const days = parameter('posting-days', 'days', dated('2020-01-01', 30));
const posting: DutyRule = { ...notice, duty: 'post', title: { ko: '게시', en: 'Posting' }, counts: () => false };

const answers = (rule: Partial<DutyRule>, facts: Facts, ...more: readonly Parameter[]): readonly Answer[] => {
  const into: Answer[] = [];
  programOf(lawOf(hours72, items, ...more), { ...notice, ...rule })(situation(facts), into);
  return into;
};
const inShort = (found: readonly Answer[]) => found.map(({ duty, status, title }) => [duty, status, title.en]);

const aware: Facts = { breach: { awareAt: iso('2026-11-07'), unconfirmedItems: ['I1'] } };

const withFacts: DutyRule['starts'] = ({ newFactsAt }) => newFactsAt;

describe('a duty', () => {
  test('that has not started says so, with the article of its version and what it would have to tell', () => {
    const [resting, ...more] = answers({}, {});
    expect(more).toEqual([]);
    expect(resting).toMatchObject({
      status: 'not-required',
      startsAt: null,
      content: ['I1', 'I2', 'I3'],
      why: ['알게 된 때가 없다. (의료법 제1조)'],
      whyEn: ['No awareness is given. (Medical Service Act Article 1)'],
    });
  });

  test('is answered once for each start of its clock', () => {
    const newFactsAt = [iso('2026-11-07'), iso('2026-11-08')];
    const found = answers({ starts: withFacts }, { breach: { networkIncident: { newFactsAt } } });
    expect(found.map(({ startsAt }) => startsAt)).toEqual(newFactsAt);
  });

  test('is followed by its supplement where its notice may come in stages', () => {
    expect(inShort(answers({ staged: true }, aware, stages))).toEqual([
      ['notify', 'required', 'Notice'],
      ['supplement', 'required', 'Supplement: Notice'],
    ]);
    expect(inShort(answers({ staged: true }, aware))).toEqual([['notify', 'required', 'Notice']]);
  });

  test('has its posting beside it where the law of the day knows one', () => {
    expect(inShort(answers({ staged: true, posting }, aware, stages, days))).toEqual([
      ['notify', 'required', 'Notice'],
      ['supplement', 'required', 'Supplement: Notice'],
      ['post', 'required', 'Posting'],
    ]);
    expect(inShort(answers({ posting }, aware))).toEqual([['notify', 'required', 'Notice']]);
    expect(inShort(answers({}, aware, days))).toEqual([['notify', 'required', 'Notice']]);
  });
});

describe('a posting in the place of a notice', () => {
  const facts: Facts = { breach: { ...aware.breach, recovered: true } };
  const instead: Partial<DutyRule> = {
    staged: true,
    exemptions: [{ ...exemption, code: 'CONTACTS_UNKNOWN' }],
    posting: { ...posting, staged: true },
  };

  test('takes over the supplement as well', () => {
    expect(inShort(answers(instead, facts, stages, days, exception))).toEqual([
      ['notify', 'exempt', 'Notice'],
      ['supplement', 'required', 'Supplement: Posting'],
      ['post', 'required', 'Posting'],
    ]);
  });

  test('takes over none where it has no stages itself', () => {
    const whole = { ...instead, posting: { ...posting, staged: false } };
    expect(inShort(answers(whole, facts, stages, days, exception))).toEqual([
      ['notify', 'exempt', 'Notice'],
      ['post', 'required', 'Posting'],
    ]);
  });

  test('takes over nothing under another exception, or where the law of the day knows none', () => {
    const other = { ...instead, exemptions: [exemption] };
    expect(inShort(answers(other, facts, stages, days, exception))).toEqual([
      ['notify', 'exempt', 'Notice'],
      ['supplement', 'not-required', 'Supplement: Notice'],
      ['post', 'required', 'Posting'],
    ]);
    expect(inShort(answers(instead, facts, stages, exception))).toEqual([
      ['notify', 'exempt', 'Notice'],
      ['supplement', 'not-required', 'Supplement: Notice'],
    ]);
  });
});

describe('the same sentence whatever the facts', () => {
  test('is told with the duty, its items and the moment of judging', () => {
    const into: Answer[] = [];
    const said = { ko: '이렇다.', en: 'So it is.' };
    saying(lawOf(items), notice, 'needs-facts', said, { ...cite, article: '제9조' })(
      situation({ asOf: iso('2027-01-02') }),
      into,
    );
    expect(into[0]?.toJSON()).toMatchObject({
      version: 'v1',
      duty: 'notify',
      status: 'needs-facts',
      content: ['I1', 'I2', 'I3'],
      why: ['이렇다. (의료법 제9조)'],
      whyEn: ['So it is. (Medical Service Act Article 9)'],
      stale: true,
    });
  });
});
