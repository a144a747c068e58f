/** One line of `.bongsuignore`: what `.gitignore` means by it (gitignore(5)), without character classes. */
interface Rule {
  readonly parts: readonly string[];
  readonly keeps: boolean;
  readonly onlyFolders: boolean;
}

/** Whether a name fits a pattern of `*` and `?`. Goes back to the last star alone, so the time is at most the product of both. */
const nameFits = (pattern: string, name: string): boolean => {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p;
      mark = n;
      p += 1;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      mark += 1;
      n = mark;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
};

/** The same for paths, `**` standing for any folders. */
const pathFits = (parts: readonly string[], path: readonly string[]): boolean => {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < path.length) {
    const part = parts[p];
    if (part === '**') {
      star = p;
      mark = n;
      p += 1;
    } else if (part !== undefined && nameFits(part, path[n]!)) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      mark += 1;
      n = mark;
    } else return false;
  }
  while (parts[p] === '**') p += 1;
  return p === parts.length;
};

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
