import { describe, expect, test } from 'vitest';
import { Answer, plainly, type Found, type Shape } from './duty.ts';
import { mergeAnswers } from './merge.ts';
import { at, cite } from './small-law.fixture.ts';

const shape: Shape = {
  rule: 'KR-PIPA-NOTIFY',
  version: 'v1',
  duty: 'notify',
  to: ['users'],
  title: { ko: '통지', en: 'Notice' },
  content: ['I1'],
  sanction: null,
};

const day = at('2026-11-10');
const start = at('2026-11-01');

const answer = (version: string, found: Partial<Found>, more: Partial<Shape> = {}): Answer =>
  new Answer(
    { ...shape, version, ...more },
    { ...plainly('required', () => [{ ko: version, en: version, cite }]), startsAt: start, ...found },
    day,
  );

const newer = (found: Partial<Found>, more?: Partial<Shape>): Answer => answer('v2', found, more);
const older = (found: Partial<Found>, more?: Partial<Shape>): Answer => answer('v1', found, more);
const merged = (left: readonly Answer[], right: readonly Answer[]) => mergeAnswers(left, right, cite);

const soon = at('2026-11-03');
const late = at('2026-11-05');

describe('two versions of which either may govern', () => {
  test('that agree let the newer speak', () => {
    const one = newer({ dueAt: soon });
    expect(merged([one], [older({ dueAt: soon })])).toEqual([one]);
  });

  test('that differ leave the question open, with the reason and the fact that would settle it', () => {
    const [open, ...more] = merged([newer({ dueAt: late, missing: ['x'] })], [older({ dueAt: soon })]);
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      version: 'v2',
      status: 'needs-facts',
      exception: null,
      missing: ['breach.occurredAt', 'x'],
      why: [
        'v2 (의료법 제1조)',
        '발생한 때를 몰라 개정 전후의 어느 규정이 적용되는지 알 수 없고, 그에 따라 답이 달라진다. (의료법 제1조)',
      ],
      whyEn: [
        'v2 (Medical Service Act Article 1)',
        'When it occurred is unknown; that decides which version of the provision applies, and the answer with it. (Medical Service Act Article 1)',
      ],
    });
  });

  test.each<[string, Partial<Found>, Partial<Found>]>([
    ['status', { status: 'required' }, { status: 'overdue' }],
    ['exception', { status: 'exempt', exception: 'A' }, { status: 'required', exception: 'B' }],
    ['exception alone', { status: 'deferred', exception: 'A' }, { status: 'deferred', exception: 'B' }],
    ['word', { promptness: 'immediately' }, { promptness: 'without-delay' }],
    ['date', { dueAt: soon }, { dueAt: late }],
    ['date or none', { dueAt: soon }, { dueAt: null }],
  ])('differ by their %s', (_what, left, right) => {
    expect(merged([newer(left)], [older(right)])).toMatchObject([{ status: 'needs-facts', exception: null }]);
    expect(merged([newer(right)], [older(left)])).toMatchObject([{ status: 'needs-facts', exception: null }]);
  });

  test('differ by the items they list', () => {
    const other = older({}, { content: ['I1', 'I2'] });
    expect(merged([newer({})], [other])).toMatchObject([{ status: 'needs-facts', content: ['I1'] }]);
    expect(merged([newer({}, { content: ['I1 I2'] })], [older({}, { content: ['I1', 'I3'] })])).toMatchObject([
      { status: 'needs-facts' },
    ]);
  });

  test('keep the earliest date and a word that either gives', () => {
    const dueOf = (left: number | null, right: number | null) => {
      const found = merged([newer({ dueAt: left, status: 'overdue' })], [older({ dueAt: right })]);
      return found.map((open) => open.found.dueAt);
    };
    expect(dueOf(soon, late)).toEqual([soon]);
    expect(dueOf(late, soon)).toEqual([soon]);
    expect(dueOf(null, soon)).toEqual([soon]);
    expect(dueOf(soon, null)).toEqual([soon]);
    expect(dueOf(null, null)).toEqual([null]);
    const word = merged([newer({ dueAt: soon })], [older({ promptness: 'immediately' })]);
    expect(word).toMatchObject([{ promptness: 'immediately' }]);
    const own = merged([newer({ promptness: 'without-delay' })], [older({ promptness: 'immediately' })]);
    expect(own).toMatchObject([{ promptness: 'without-delay' }]);
    expect(merged([newer({ dueAt: soon })], [older({})])).toMatchObject([{ promptness: null }]);
  });
});

describe('where one of two versions asks nothing', () => {
  test.each(['not-required', 'exempt'] as const)('because it is %s, the other keeps the question open', (status) => {
    expect(merged([newer({ dueAt: soon })], [older({ status })])).toMatchObject([
      { version: 'v2', status: 'needs-facts', dueAt: '2026-11-03T09:00:00+09:00' },
    ]);
    expect(merged([newer({ status })], [older({ dueAt: soon })])).toMatchObject([
      { version: 'v1', status: 'needs-facts', dueAt: '2026-11-03T09:00:00+09:00' },
    ]);
  });

  test('and the other neither, nothing is asked, even for different reasons', () => {
    const none = newer({ status: 'not-required' });
    expect(merged([none], [older({ status: 'exempt', exception: 'A' })])).toEqual([none]);
    expect(merged([none], [])).toEqual([none]);
  });
});

describe('what was done', () => {
  test.each(['done', 'done-late'] as const)('and is %s under the newer version is so', (status) => {
    const told = newer({ status });
    expect(merged([told], [older({ status: 'overdue' })])).toEqual([told]);
  });

  test('under the older version alone leaves open what the newer asks', () => {
    expect(merged([newer({ status: 'overdue' })], [older({ status: 'done' })])).toMatchObject([
      { version: 'v2', status: 'needs-facts' },
    ]);
    expect(merged([newer({ status: 'not-required' })], [older({ status: 'done' })])).toMatchObject([
      { version: 'v1', status: 'needs-facts' },
    ]);
  });
});

describe('answers of two versions', () => {
  test('meet where they are about the same duty from the same moment', () => {
    const [first, second] = [newer({}), newer({ startsAt: late, status: 'overdue' })];
    expect(merged([first, second], [older({ startsAt: late, status: 'overdue' }), older({})])).toEqual([first, second]);
    const post = newer({ status: 'not-required' }, { duty: 'post' });
    expect(merged([post, first], [older({}), older({ status: 'not-required' }, { duty: 'post' })])).toEqual([
      post,
      first,
    ]);
  });

  test('that only one of them gives stay open where they ask something, the newer first', () => {
    const found = merged([newer({ missing: ['x'] }, { duty: 'post' })], [older({ dueAt: soon, missing: ['y'] })]);
    expect(found).toMatchObject([
      { version: 'v2', duty: 'post', status: 'needs-facts', missing: ['breach.occurredAt', 'x'], dueAt: null },
      {
        version: 'v1',
        duty: 'notify',
        status: 'needs-facts',
        missing: ['breach.occurredAt', 'y'],
        dueAt: '2026-11-03T09:00:00+09:00',
        promptness: null,
      },
    ]);
  });

  test('that only the older gives say nothing where they ask nothing', () => {
    const one = newer({});
    const silent = older({ status: 'not-required' }, { duty: 'post' });
    expect(merged([one], [older({}), silent])).toEqual([one]);
  });

  test('that only the older gives are told beside those that both give', () => {
    const alone = older({}, { duty: 'supplement' });
    expect(merged([newer({})], [older({}), alone])).toMatchObject([
      { duty: 'notify', status: 'required' },
      { duty: 'supplement', status: 'needs-facts' },
    ]);
  });
});
