/** Fewer than so many people, and a cell says who. */
export const SMALLEST = 3;

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST;

/**
 * Hides cells under three, and of the others as many as it takes that nobody finds a hidden one out from the total, even
 * knowing this rule. Hidden cells stand unmarked beside each other, and the rule looks at values only, so that the same
 * values in another order would be shown the same: as soon as two hidden cells differ, each might hold either value.
 * `null`: the table cannot be shown at all, since every cell is as small as the others.
 */
export const suppress = (counts: readonly number[]): readonly (number | null)[] | null => {
  const hidden = new Set(counts.filter(isSmall));
  if (hidden.size === 0) return counts;
  // All that hold the next value go together: to take the first of them would tell which it was.
  const rest = [...new Set(counts)].filter((count) => !isSmall(count)).toSorted((a, b) => a - b);
  const next = rest.find((count) => count > 0) ?? rest[0];
  if (hidden.size === 1) {
    if (next === undefined) return null;
    hidden.add(next);
  }
  return counts.map((count) => (hidden.has(count) ? null : count));
};

/**
 * Several tables of the same cases. They share their total, so it is all or none: what cannot be hidden in one table
 * would be worked out from another. `null`: there are too few cases.
 */
export const suppressAll = (
  total: number,
  tables: readonly (readonly number[])[],
): readonly (readonly (number | null)[])[] | null => {
  if (isSmall(total)) return null;
  const shown = tables.map(suppress);
  return shown.some((table) => table === null) ? null : shown.flatMap((table) => (table === null ? [] : [table]));
};
