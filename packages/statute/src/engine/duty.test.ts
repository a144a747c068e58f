import type { Epoch } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { Answer, NOT_LOADED, plainDuty, plainly, type Found, type Shape } from './duty.ts';
import { at, cite } from './small-law.fixture.ts';

const shape: Shape = {
  rule: 'KR-PIPA-NOTIFY',
  version: 'v1',
  duty: 'notify',
  to: ['users'],
  title: { ko: '통지', en: 'Notice' },
  content: ['I1'],
  sanction: { ko: '과태료', en: 'Fine', article: '의료법 제9조' },
};
const asOf = at('2026-11-10');
const answer = (
  found: Partial<Found>,
  confidence: 'confirmed' | 'memory' = 'confirmed',
  judgedAt: Epoch = asOf,
): Answer => {
  const reasons = () => [{ ko: '말', en: 'Words', cite: { ...cite, confidence } }];
  return new Answer(shape, { ...plainly('required', reasons), ...found }, judgedAt);
};

/** Every field of an answer that says as little as one can. */
const plain = {
  rule: 'KR-PIPA-NOTIFY',
  version: 'v1',
  duty: 'notify',
  to: ['users'],
  title: { ko: '통지', en: 'Notice' },
  status: 'required',
  startsAt: null,
  dueAt: null,
  promptness: null,
  guidanceDueAt: null,
  internalTargetAt: null,
  content: ['I1'],
  firstContent: null,
  lacking: [],
  missing: [],
  exception: null,
  deferral: null,
  posting: null,
  sanction: null,
  basis: [{ law: '의료법', article: '제1조', effectiveFrom: '2020-01-01' }],
  confidence: 'confirmed',
  stale: false,
  why: ['말 (의료법 제1조)'],
  whyEn: ['Words (Medical Service Act Article 1)'],
};

const full: Partial<Found> = {
  startsAt: at('2026-11-01'),
  dueAt: at('2026-11-02'),
  promptness: 'immediately',
  guidanceDueAt: at('2026-11-03'),
  internalTargetAt: at('2026-11-04'),
  deferral: { from: at('2026-11-05'), until: at('2026-11-06'), dueWithoutIt: at('2026-11-07') },
  content: ['I2'],
  firstContent: ['I3'],
  lacking: ['I4'],
  missing: ['x'],
  exception: 'E',
  posting: { days: 30, until: at('2026-12-01') },
};
const nine = (day: string): string => `${day}T09:00:00+09:00`;
const written = {
  startsAt: nine('2026-11-01'),
  dueAt: nine('2026-11-02'),
  promptness: 'immediately',
  guidanceDueAt: nine('2026-11-03'),
  internalTargetAt: nine('2026-11-04'),
  deferral: { from: nine('2026-11-05'), until: nine('2026-11-06'), dueWithoutIt: nine('2026-11-07') },
  content: ['I2'],
  firstContent: ['I3'],
  lacking: ['I4'],
  missing: ['x'],
  exception: 'E',
  posting: { days: 30, until: nine('2026-12-01') },
};

describe('an answer', () => {
  test('written out is every field of the contract, in its order, with moments as text', () => {
    expect(JSON.stringify(answer({}))).toBe(JSON.stringify(plain));
    expect(JSON.stringify(answer(full))).toBe(JSON.stringify({ ...plain, ...written }));
  });

  test('has a plain copy that equals it', () => {
    const copy = plainDuty(answer(full));
    expect(copy).toEqual({ ...plain, ...written });
    expect(copy).not.toBeInstanceOf(Answer);
    expect(plainDuty(copy)).toEqual(copy);
  });

  test('leaves open what its hindrance and its posting leave open', () => {
    const deferral = { from: at('2026-11-05'), until: null, dueWithoutIt: null };
    expect(answer({ deferral }).deferral).toEqual({ from: nine('2026-11-05'), until: null, dueWithoutIt: null });
    expect(answer({ posting: { days: 7, until: null } }).posting).toEqual({ days: 7, until: null });
  });

  test.each([
    ['overdue', true],
    ['done-late', true],
    ['required', false],
    ['done', false],
    ['needs-facts', false],
  ] as const)('that is %s shows the sanction: %s', (status, shown) => {
    expect(answer({ status }).sanction).toEqual(shown ? shape.sanction : null);
  });

  test('gathers its reasons once, when somebody reads them', () => {
    let asked = 0;
    const counted = answer({
      reasons: () => {
        asked += 1;
        return [{ ko: '말', en: 'Words', cite }];
      },
    });
    expect(counted.status).toBe('required');
    expect(asked).toBe(0);
    expect([counted.why.length, counted.whyEn.length, counted.basis.length, counted.stale]).toEqual([1, 1, 1, false]);
    expect(asked).toBe(1);
  });

  test('can be given another finding, or another version that concludes nothing', () => {
    const changed = answer(full).but({ status: 'overdue' });
    expect(changed.toJSON()).toEqual({ ...plain, ...written, status: 'overdue', sanction: shape.sanction });
    expect(answer({}).as('v9').toJSON()).toEqual({ ...plain, version: 'v9', content: [] });
  });

  test('about law that is not loaded has no basis and is no surer than memory', () => {
    const unknown = answer({}).as(NOT_LOADED);
    expect(unknown).toMatchObject({ version: 'not-loaded', basis: [], confidence: 'memory', stale: false });
    expect(unknown.why).toEqual(plain.why);
    expect(answer({}, 'memory').confidence).toBe('memory');
  });

  test('is stale by the day in Seoul on which it is judged', () => {
    expect(answer({}, 'confirmed', at('2027-01-01', '23:59:59')).stale).toBe(false);
    expect(answer({}, 'confirmed', at('2027-01-02', '00:00:00')).stale).toBe(true);
  });
});
