/** How much of a long report one page keeps. */
export interface Density {
  /** Rows in a table: what is needed, and the terms of the law. */
  readonly rows: number;
  /** Entries in a list: what is known and what was done. */
  readonly lines: number;
  /** Letters in one entry. */
  readonly letters: number;
}

/** From everything to the least that still says something; what was done long ago goes before what is still to do. */
export const DENSITIES: readonly Density[] = [
  { rows: 12, lines: 12, letters: 600 },
  { rows: 12, lines: 8, letters: 240 },
  { rows: 10, lines: 6, letters: 150 },
  { rows: 8, lines: 6, letters: 100 },
  { rows: 7, lines: 5, letters: 100 },
  { rows: 6, lines: 5, letters: 70 },
  { rows: 5, lines: 4, letters: 70 },
  { rows: 4, lines: 4, letters: 70 },
  { rows: 3, lines: 3, letters: 44 },
  { rows: 2, lines: 2, letters: 24 },
];

/** One line of at most `letters` letters, with an ellipsis where it was cut. */
export const clip = (text: string, letters: number): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length <= letters
    ? line
    : `${signs
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
};

/** The first entries, clipped, and `외 n건` for the others. */
export const shorten = (entries: readonly string[], { lines, letters }: Density): readonly string[] => {
  const kept = entries.slice(0, lines).map((entry) => clip(entry, letters));
  const left = entries.length - kept.length;
  return left > 0 ? [...kept, `외 ${left}건`] : kept;
};
