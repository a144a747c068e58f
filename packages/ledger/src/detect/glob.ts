/** `*` for anything, `?` for one character; `\` before either of them, or itself, for itself. A to Z count as a to z. */

/** Characters, small; `any` for anything, `one` for one character. */
export type Glob = readonly (string | { readonly wild: 'any' | 'one' })[];

/** Of letters that other countries fold in other ways nothing is said, so that a database says the same. */
const small = (text: string): string =>
  /[A-Z]/.test(text) ? text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;

const ANY = { wild: 'any' } as const;
const ONE = { wild: 'one' } as const;

export const globOf = (pattern: string): Glob => {
  const characters = Array.from(small(pattern));
  const glob: Glob[number][] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const sign = characters[at]!;
    if (sign === '\\' && /^[*?\\]$/.test(characters[at + 1] ?? '')) {
      at += 1;
      glob.push(characters[at]!);
    } else glob.push(sign === '*' ? ANY : sign === '?' ? ONE : sign);
  }
  return glob;
};

/** The text itself, with anything before or behind it. */
export const around = (text: string, before: boolean, behind: boolean): Glob => [
  ...(before ? [ANY] : []),
  ...Array.from(small(text)),
  ...(behind ? [ANY] : []),
];

/** In linear time but for going back to the last `*`, of which there is only ever one to go back to. */
const isLike = (text: readonly string[], glob: Glob): boolean => {
  let [at, part] = [0, 0];
  let [back, backAt] = [-1, 0];
  while (at < text.length) {
    const wanted = glob[part];
    if (wanted === ANY) {
      back = part;
      backAt = at;
      part += 1;
    } else if (wanted === ONE || (wanted !== undefined && wanted === text[at])) {
      part += 1;
      at += 1;
    } else if (back >= 0) {
      backAt += 1;
      at = backAt;
      part = back + 1;
    } else return false;
  }
  while (glob[part] === ANY) part += 1;
  return part === glob.length;
};

/** Of a pattern without anything wild the text it stands for, small; null of others. */
export const plainOf = (glob: Glob): string | null => {
  const texts = glob.filter((part) => typeof part === 'string');
  return texts.length === glob.length ? texts.join('') : null;
};

export const likes = (glob: Glob): ((text: string) => boolean) => {
  const plain = plainOf(glob);
  if (plain === null) return (text) => isLike(Array.from(small(text)), glob);
  return (text) => text.length === plain.length && small(text) === plain;
};
