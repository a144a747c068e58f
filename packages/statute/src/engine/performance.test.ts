import { describe, expect, test } from 'vitest';
import type { Act } from '../facts/moments.ts';
import type { Facts } from '../facts/schema.ts';
import { contentUnder, type Content } from './content.ts';
import { actsFor, actsUnder, lackingIn, openItems, performanceOf, type Performance } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { at, dated, ID, lawOf, parameter, situation } from './small-law.fixture.ts';

const rule = { content: 'content', itemsChecked: true, staged: true } as DutyRule;
const law = lawOf(
  parameter('content', 'codes', dated('2020-01-01', ['I1', 'I2', 'I3'])),
  parameter('staged-content', 'codes', dated('2020-01-01', ['I3'])),
);
const staged = contentUnder(law, rule);
const whole = contentUnder(law, { ...rule, staged: false });

type Done = NonNullable<Facts['done']>[number];
const on = (day: string, items: string[] | null, more: Partial<Done> = {}): Done => ({
  rule: ID,
  at: `${day}T09:00:00+09:00`,
  items,
  ...more,
});

type Performed = Performance & { readonly lacking: readonly string[] };

const performed = (content: Content, done: Done[], unconfirmedItems: ('I1' | 'I2')[] = []): Performed => {
  const facts = situation({ breach: { unconfirmedItems }, done });
  const acts = actsUnder(ID, facts);
  return { ...performanceOf(content, acts, facts), lacking: lackingIn(content, acts) };
};

describe('what was done', () => {
  test('is nothing where nothing was', () => {
    const nothing = { at: null, completeAt: null, staged: false, lacking: [], untold: null };
    expect(performed(staged, [])).toEqual(nothing);
  });

  test('counts only under its own rule, oldest first', () => {
    const other = on('2026-11-01', [], { rule: 'KR-PIPA-REPORT' });
    const facts = situation({ done: [on('2026-11-03', ['b']), other, on('2026-11-02', ['a'])] });
    expect(actsUnder(ID, facts).map(({ items }) => items)).toEqual([['a'], ['b']]);
    expect(actsUnder('KR-PIPA-ONLINE', facts)).toEqual([]);
    const counted = (word: string) => actsFor(ID, facts, ({ items }) => items!.includes(word), 0);
    expect(counted('b').map(({ place }) => place)).toEqual([0]);
    expect(counted('c')).toEqual([]);
  });

  test('counts from its first act where nobody compares the items', () => {
    const found = { at: at('2026-11-02'), completeAt: at('2026-11-02'), staged: false, lacking: [], untold: null };
    const done = [on('2026-11-02', null), on('2026-11-03', ['I1', 'I2', 'I3'])];
    expect(performed({ ...staged, checked: false }, done)).toEqual(found);
    expect(performed({ ...staged, items: [] }, done)).toEqual(found);
  });

  test('is complete with the act that brought the last item', () => {
    const done = [on('2026-11-02', ['I3', 'I1']), on('2026-11-03', ['I2']), on('2026-11-04', ['I1', 'I2', 'I3'])];
    expect(performed(whole, done)).toEqual({
      at: at('2026-11-03'),
      completeAt: at('2026-11-03'),
      staged: false,
      lacking: [],
      untold: null,
    });
  });

  test('is not the duty while an item is missing, and lacks that one', () => {
    const done = [on('2026-11-02', ['I3']), on('2026-11-03', ['I1'])];
    const found = { at: null, completeAt: null, staged: false, lacking: ['I2'], untold: null };
    expect(performed(whole, done, ['I2'])).toEqual(found);
    expect(performed(staged, done)).toEqual(found);
  });

  test('names the act that does not say what it carried', () => {
    const done = [on('2026-11-02', ['I3']), on('2026-11-03', null)];
    expect(performed(staged, done)).toMatchObject({ at: null, untold: 'done[1].items' });
    expect(performed(staged, [...done, on('2026-11-04', ['I1', 'I2'])])).toMatchObject({ untold: null });
  });
});

describe('a first notice', () => {
  test('counts where it lacks only what is not confirmed', () => {
    expect(performed(staged, [on('2026-11-02', ['I3'])], ['I1', 'I2'])).toEqual({
      at: at('2026-11-02'),
      completeAt: null,
      staged: true,
      lacking: ['I1', 'I2'],
      untold: null,
    });
  });

  test('counts by its own word that something was open', () => {
    const done = [on('2026-11-02', ['I1', 'I3'], { unconfirmed: ['I2'] })];
    expect(performed(staged, done)).toMatchObject({ at: at('2026-11-02'), staged: true, lacking: ['I2'] });
  });

  test('does not count without what was known', () => {
    expect(performed(staged, [on('2026-11-02', ['I3'])], ['I2'])).toMatchObject({ at: null, staged: false });
  });

  test('counts from its own day once the rest has followed', () => {
    const done = [on('2026-11-02', ['I3']), on('2026-11-05', ['I1', 'I2'])];
    expect(performed(staged, done)).toEqual({
      at: at('2026-11-02'),
      completeAt: at('2026-11-05'),
      staged: true,
      lacking: [],
      untold: null,
    });
  });

  test('that carried everything was no stage', () => {
    const done = [on('2026-11-02', ['I1', 'I2', 'I3'])];
    expect(performed(staged, done, ['I1'])).toMatchObject({ at: at('2026-11-02'), staged: false });
  });
});

const act = (unconfirmed: readonly string[]): Act => ({ unconfirmed }) as unknown as Act;

describe('what is open', () => {
  test('is what the facts say, and the last act besides', () => {
    const facts = situation({ breach: { unconfirmedItems: ['I1'] } });
    expect(openItems(facts, [])).toEqual(['I1']);
    expect(openItems(facts, [act(['I2']), act([])])).toEqual(['I1']);
    expect(openItems(facts, [act([]), act(['I2'])])).toEqual(['I1', 'I2']);
  });
});
