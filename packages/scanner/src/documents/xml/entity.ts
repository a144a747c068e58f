const named: Readonly<Record<string, number>> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  // A space like any other: what separates digits shall not depend on how it is typed.
  nbsp: 0x20,
  ensp: 0x20,
  emsp: 0x20,
  thinsp: 0x20,
  shy: 0xad,
  ndash: 0x2013,
  mdash: 0x2014,
  middot: 0xb7,
  lpar: 0x28,
  rpar: 0x29,
  period: 0x2e,
  commat: 0x40,
  hyphen: 0x2010,
  dash: 0x2010,
  lowbar: 0x5f,
  colon: 0x3a,
  plus: 0x2b,
  num: 0x23,
  Tab: 9,
  NewLine: 10,
};

const LONGEST = 12;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const HASH = 0x23;

const digitsOf = (name: string): number =>
  /^#[xX]/.test(name) ? Number(`0x${name.slice(2)}`) : Number(name.slice(1) || Number.NaN);

const isCharacter = (value: number): boolean =>
  Number.isInteger(value) && value > 0 && value <= 0x10_ffff && (value < 0xd800 || value > 0xdfff);

/**
 * The character that the reference at `at` stands for, times 16, plus the bytes it takes; 0 where there is none, so that
 * an ampersand is just that. XML 1.0 section 4.1, and those names of HTML that stand between digits.
 */
export const entityAt = (bytes: Uint8Array, at: number, end: number): number => {
  const last = Math.min(end, at + LONGEST);
  let stop = at + 1;
  while (stop < last && bytes[stop] !== SEMICOLON) stop += 1;
  if (stop >= last || bytes[at] !== AMPERSAND) return 0;
  const name = String.fromCharCode(...bytes.subarray(at + 1, stop));
  const value = bytes[at + 1] === HASH ? digitsOf(name) : Object.hasOwn(named, name) ? named[name]! : Number.NaN;
  return isCharacter(value) ? value * 16 + (stop - at + 1) : 0;
};
