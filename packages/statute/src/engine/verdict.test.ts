import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts/schema.ts';
import { unknown } from './finding.ts';
import type { DutyRule } from './rule.ts';
import { deemed, deemedBy, exception, exemption, judged, LIMIT, OPENING, told } from './small-duty.fixture.ts';
import { iso } from './small-law.fixture.ts';

const open: DutyRule['when'] = () => () => unknown('x');

describe('an exemption', () => {
  const rule = { exemptions: [exemption] };
  const recovered: Facts = { breach: { recovered: true } };

  test('ends the duty with its own article', () => {
    const none = judged(rule, recovered, exception);
    expect(none).toMatchObject({ status: 'exempt', exception: 'EXEMPT', dueAt: null, missing: [] });
    expect(none.why).toEqual([...OPENING, '면한다. (의료법 제4조)']);
  });

  test('has to be established, and the law of the day has to know it', () => {
    expect(judged(rule, {}, exception).status).toBe('required');
    expect(judged(rule, recovered).status).toBe('required');
  });

  test('ends a duty of which a condition is unknown, but never undoes what was done', () => {
    expect(judged({ ...rule, when: open }, recovered, exception).status).toBe('exempt');
    const late: Facts = { ...recovered, asOf: iso('2026-11-20'), done: [told('2026-11-12')] };
    expect(judged(rule, late, exception).status).toBe('done-late');
  });

  test('is the first that holds', () => {
    const second = { ...exemption, code: 'OTHER' };
    const never = { ...exemption, code: 'NEVER', holds: () => () => false };
    expect(judged({ exemptions: [never, second, exemption] }, recovered, exception).exception).toBe('OTHER');
  });
});

const other = (day: string): Facts => ({
  asOf: iso('2026-11-20'),
  done: [
    { rule: 'KR-MED-23-3', at: iso('2026-11-07') },
    { rule: 'KR-CLOUD-25', at: iso(day) },
  ],
});

const both = (theirs: string, own: string): Facts => {
  const { asOf, done } = other(theirs);
  return { asOf, done: [...done!, told(own)] };
};

describe('an act under another provision', () => {
  const rule = { deemedBy };
  test('fulfils the duty where it is listed, and says which it was', () => {
    const done = judged(rule, other('2026-11-10'), deemed);
    expect(done).toMatchObject({ status: 'done', exception: 'DEEMED_DONE', missing: [] });
    expect(done.why.slice(2)).toEqual([
      LIMIT,
      '다른 법률에 따른 통지·신고(KR-CLOUD-25)가 2026-11-10 09:00에 있었으므로 이 의무를 이행한 것으로 본다. (의료법 제6조)',
    ]);
    expect(done.whyEn[3]).toBe(
      'A notice under another provision (KR-CLOUD-25) at 2026-11-10 09:00 is deemed to fulfil this duty. (Medical Service Act Article 6)',
    );
  });

  test('that came first is not undone by a late one of its own', () => {
    expect(judged(rule, both('2026-11-09', '2026-11-12'), deemed)).toMatchObject({
      status: 'done',
      exception: 'DEEMED_DONE',
    });
    const own = { status: 'done', exception: null };
    expect(judged(rule, both('2026-11-09', '2026-11-10'), deemed)).toMatchObject(own);
    expect(judged(rule, both('2026-11-12', '2026-11-12'), deemed)).toMatchObject({ ...own, status: 'done-late' });
  });

  test('that came late makes it late', () => {
    expect(judged(rule, other('2026-11-11'), deemed)).toMatchObject({
      status: 'done-late',
      exception: 'DEEMED_DONE',
    });
  });

  test('is nothing where none is listed, where the law of the day has no list, or where the duty has none', () => {
    const med: Facts = { asOf: iso('2026-11-09'), done: [{ rule: 'KR-MED-23-3', at: iso('2026-11-07') }] };
    expect(judged(rule, med, deemed).status).toBe('required');
    expect(judged(rule, other('2026-11-10')).status).toBe('overdue');
    expect(judged({}, other('2026-11-10'), deemed).status).toBe('overdue');
  });
});
