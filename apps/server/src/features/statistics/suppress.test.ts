import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SMALLEST, suppress, suppressAll } from './suppress.ts';

/** Every table of so many cells with counts up to `most`. */
function* tables(cells: number, most: number): Iterable<readonly number[]> {
  if (cells === 0) yield [];
  else for (const rest of tables(cells - 1, most)) for (let n = 0; n <= most; n += 1) yield [...rest, n];
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const count = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat({ max: 40 }));

it('shows no cell under three', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 20 }), (counts) => {
      for (const shown of suppress(counts) ?? []) expect(shown === null || shown === 0 || shown >= SMALLEST).toBe(true);
    }),
  );
});

// Whoever reads the page knows the rule and the total. They can try every table that would be shown so.
it('leaves at least two values possible for every hidden cell, to whoever tries all tables with that total', () => {
  for (const [cells, most] of [
    [1, 12],
    [2, 12],
    [3, 9],
    [4, 7],
    [5, 5],
  ] as const) {
    const possible = new Map<string, Set<number>[]>();
    for (const counts of tables(cells, most)) {
      const shown = suppress(counts);
      if (shown === null || (sum(counts) > 0 && sum(counts) < SMALLEST)) continue;
      const page = JSON.stringify([sum(counts), shown]);
      const found = possible.get(page) ?? counts.map(() => new Set<number>());
      counts.forEach((value, index) => found[index]?.add(value));
      possible.set(page, found);
    }
    for (const [page, found] of possible) {
      const [, shown] = JSON.parse(page) as [number, (number | null)[]];
      shown.forEach((cell, index) => {
        if (cell === null) expect([page, index, (found[index]?.size ?? 0) > 1]).toEqual([page, index, true]);
      });
    }
  }
});

it('hides everything where one of several tables of the same cases cannot be hidden, or the cases are too few', () => {
  expect(suppressAll(2, [[2, 0]])).toBeNull();
  expect(
    suppressAll(3, [
      [3, 0],
      [1, 1, 1],
    ]),
  ).toBeNull();
  expect(suppressAll(10, [[9, 1, 0], [10]])).toEqual([[null, null, 0], [10]]);
  expect(suppressAll(0, [[0, 0]])).toEqual([[0, 0]]);
});

it('hides no more than it must: what is not needed stays', () => {
  expect(suppress([1, 2, 20, 30])).toEqual([null, null, 20, 30]);
  expect(suppress([1, 4, 20])).toEqual([null, null, 20]);
  expect(suppress([5, 6, 0])).toEqual([5, 6, 0]);
});
