import type { Command } from 'commander';
import { addDiff } from './diff.ts';
import { addLint } from './lint.ts';
import { addList } from './list.ts';
import { addShow } from './show.ts';

const example = `
예 / Example:
  $ bongsu rules list
  $ bongsu rules show KR-PIPA-NOTIFY
  $ bongsu rules diff --at 2026-09-11
  $ bongsu rules lint`;

/** `bongsu rules …`: the law itself, as the product knows it. Needs neither server nor database. */
export const addRules = (program: Command): void => {
  const rules = program
    .command('rules')
    .description('봉수가 아는 법을 보여 준다: 규칙, 값, 달라지는 날 / the law as the product knows it')
    .addHelpText('after', example);
  for (const add of [addList, addShow, addDiff, addLint]) add(rules);
};
