import type { RobotsRule } from './read-robots.ts';

/**
 * Whether a pattern matches the beginning of a path: `*` stands for anything, `$` at the end for the end. Each part between
 * the stars is looked for once, from left to right, so that no pattern can make this slow.
 */
export const matches = (pattern: string, path: string): boolean => {
  const anchored = pattern.endsWith('$');
  const [first = '', ...rest] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !anchored || path.length === first.length;
  const last = anchored ? rest.pop()! : '';
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
};

/** RFC 9309 2.2.2: the longest pattern that matches decides; of two that are as long, the one that allows. */
export const isAllowed = (rules: readonly RobotsRule[], url: URL): boolean => {
  const path = url.pathname + url.search;
  if (path === '/robots.txt') return true;
  let decided: RobotsRule | null = null;
  for (const rule of rules) {
    const length = decided?.pattern.length ?? -1;
    const isLonger = rule.pattern.length > length || (rule.pattern.length === length && rule.allow);
    if (isLonger && matches(rule.pattern, path)) decided = rule;
  }
  return decided?.allow ?? true;
};
