/** Hangul, Han, kana, fullwidth forms and most pictures take two columns of a terminal (Unicode annex 11: W and F). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Accents, the middle and last parts of a Hangul letter put together from its parts, and joiners take none. */
const NOTHING = /\p{Mark}|[\u1160-\u11FF\u200B-\u200D]/u;

/** How many columns of a terminal a text takes. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (NOTHING.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Columns that stand below each other, Korean and English alike; the last one runs free. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
};

/** A rule below the head of a table. */
export const underlined = (head: readonly string[]): readonly (readonly string[])[] => [
  head,
  head.map((cell) => '-'.repeat(widthOf(cell))),
];
