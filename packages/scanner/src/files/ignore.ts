/** One line of `.bongsuignore`: what `.gitignore` means by it (gitignore(5)), without character classes. */
interface Rule {
  readonly parts: readonly string[];
  readonly keeps: boolean;
  readonly onlyFolders: boolean;
}

/**
 * Whether items fit a pattern in which some places stand for any number of items. Goes back to the last such place alone, so the time
 * is at most the product of both lengths.
 */
const fits = <Part, Item>(
  pattern: ArrayLike<Part>,
  items: ArrayLike<Item>,
  isAny: (part: Part | undefined) => boolean,
  same: (part: Part, item: Item) => boolean,
): boolean => {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < items.length) {
    if (isAny(pattern[p])) {
      star = p;
      mark = n;
      p += 1;
    } else if (p < pattern.length && same(pattern[p]!, items[n]!)) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      mark += 1;
      n = mark;
    } else return false;
  }
  while (isAny(pattern[p])) p += 1;
  return p === pattern.length;
};

/** A name against a pattern of `*` and `?`. */
const nameFits = (pattern: string, name: string): boolean =>
  fits(
    pattern,
    name,
    (sign) => sign === '*',
    (sign, letter) => sign === '?' || sign === letter,
  );

/** The same for paths, `**` standing for any folders. */
const pathFits = (parts: readonly string[], path: readonly string[]): boolean =>
  fits(parts, path, (part) => part === '**', nameFits);

const parseLine = (line: string): Rule | null => {
  const text = line.replace(/\s+$/, '');
  if (text === '' || text.startsWith('#')) return null;
  const keeps = text.startsWith('!');
  let pattern = keeps ? text.slice(1) : text.replace(/^\\(?=[!#])/, '');
  const onlyFolders = pattern.endsWith('/');
  if (onlyFolders) pattern = pattern.slice(0, -1);
  // A slash within ties it to the folder of the file; without one it may lie at any depth.
  const tied = pattern.includes('/');
  const parts = pattern.replace(/^\//, '').split('/');
  return { parts: tied ? parts : ['**', ...parts], keeps, onlyFolders };
};

/** Tells what is to be left out, by paths relative to where the file of rules lies. The last line that fits decides. */
export const parseIgnore = (text: string): ((path: readonly string[], isFolder: boolean) => boolean) => {
  const rules = text.split('\n').flatMap((line) => parseLine(line) ?? []);
  return (path, isFolder) => {
    const last = rules.findLast(({ parts, onlyFolders }) => (!onlyFolders || isFolder) && pathFits(parts, path));
    return last !== undefined && !last.keeps;
  };
};
