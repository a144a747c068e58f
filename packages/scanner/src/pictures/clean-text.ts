/** What recognition sees in a speck of dust or the edge of a letter. */
const SPECKS = "['`?’‘´′]{1,2}";

const as =
  (meant: string) =>
  (found: string): string =>
    meant.repeat(found.length);
const nothing = as('');

/** Each is looked for between digits, a digit and the hyphen behind it, or beside an `@`: nowhere else is it sure what was meant. */
const RULES: readonly (readonly [noise: RegExp, meant: (found: string) => string])[] = [
  // `6'789`, `4539?-1488`
  [new RegExp(`(?<=\\d)${SPECKS}(?=\\d|-\\d)`, 'g'), nothing],
  [new RegExp(`(?<=\\d-)${SPECKS}(?=\\d)`, 'g'), nothing],
  // `800101 - 1234560`, `010— 2345`
  [/(?<=\d) ?[-–—―−‐‑] ?(?=\d)/g, () => '-'],
  // `O10-2345`, `8OO101-1234560`, `0l0-2345`
  [/(?<![A-Za-z0-9])[OoQ](?=1\d[- .]?\d{3})/g, as('0')],
  [/(?<=\d)[OoQ]+(?=[\d-])/g, as('0')],
  [/(?<=[\d-])[lI](?=\d)/g, as('1')],
  // `hong @ univ.ac.kr`, `hong@univ. ac. kr`
  [/(?<=[A-Za-z0-9]) ?@ ?(?=[A-Za-z0-9])/g, () => '@'],
  [/(?<=@[A-Za-z0-9. -]{1,40}) ?\. ?(?=(?:(?:ac|co|go|or|re|ne|pe) ?\. ?)?(?:kr|com|net|org)\b)/g, () => '.'],
];

/** A text as it was meant, as far as its digits are concerned. */
export const cleanText = (text: string): string =>
  RULES.reduce((clean, [noise, meant]) => clean.replace(noise, meant), text);
