import { describe, expect, it } from 'vitest';
import { parseIgnore } from './ignore.ts';

const leaves = (rules: string, path: string, isFolder = false): boolean =>
  parseIgnore(rules)(path.split('/'), isFolder);

describe('.bongsuignore', () => {
  it('leaves out by name at any depth, by path from its own folder, and folders alone where a slash ends the line', () => {
    expect(leaves('*.log', 'a/b/c.log')).toBe(true);
    expect(leaves('/c.log', 'a/c.log')).toBe(false);
    expect(leaves('a/*.txt', 'a/b.txt')).toBe(true);
    expect(leaves('a/*.txt', 'a/b/c.txt')).toBe(false);
    expect(leaves('a/**/c.txt', 'a/x/y/c.txt')).toBe(true);
    expect(leaves('build/', 'src/build', true)).toBe(true);
    expect(leaves('build/', 'src/build')).toBe(false);
  });

  it('lets the last line that fits decide, so that what was left out can be taken back', () => {
    expect(leaves('*.csv\n!keep.csv', 'a/keep.csv')).toBe(false);
    expect(leaves('!keep.csv\n*.csv', 'a/keep.csv')).toBe(true);
  });

  it('passes over comments and empty lines', () => {
    expect(leaves('# *.txt\n\n', 'a.txt')).toBe(false);
    expect(leaves('\\#a', '#a')).toBe(true);
  });

  it('takes a pattern made of stars without losing itself in it', () => {
    expect(leaves(`${'*a'.repeat(40)}b`, 'a'.repeat(4000))).toBe(false);
  });
});
