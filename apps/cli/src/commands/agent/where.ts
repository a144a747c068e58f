import { isAbsolute, matchesGlob, relative, sep } from 'node:path';

/** Where a round looks: patterns of a campaign. */
export interface Where {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const WILD = /[*?[\]{}]/u;

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
};

/** Without wildcards: a path and all below it, or a name that any folder or file may have. */
const fits = (pattern: string, path: string): boolean => {
  if (WILD.test(pattern)) {
    return matchesGlob(path, isAbsolute(pattern) ? pattern : `/**/${pattern}`);
  }
  if (isAbsolute(pattern)) return isWithin(pattern, path);
  return path.includes(`${sep}${pattern.replace(/^[/\\]+|[/\\]+$/gu, '')}${sep}`) || path.endsWith(`${sep}${pattern}`);
};

export const isLeftOut = ({ exclude }: Where, path: string): boolean => exclude.some((pattern) => fits(pattern, path));

/** Whether a file is to be looked into: everywhere unless the campaign names places. */
export const isLookedInto = (where: Where, path: string): boolean =>
  (where.include.length === 0 || where.include.some((pattern) => fits(pattern, path))) && !isLeftOut(where, path);
