import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutants.ts';
import { situations } from './situations.ts';

/** What a mutant that Stryker let live turned out to be. */
export type Fate = 'killed' | 'equivalent' | 'survived';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PACKAGE = 'packages/statute';
const OF_EACH_KIND = 5000;
const MINUTES = 60_000;

/** True where the program ended well; one that takes longer than any honest one did not. */
const succeeds = (folder: string, ...args: readonly string[]): boolean =>
  spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore', timeout: 3 * MINUTES }).status === 0;

/**
 * Looks again at mutants that outlived Stryker, in a copy of the package below `folder`. Stryker runs only the tests
 * that reached a changed place, but a rule is compiled by whichever test asks for it first, so a change in compiling
 * escapes all others: here every test is run. And it cannot know whether a change matters: here the whole law answers
 * for many situations, and a mutant that answers for all of them as the engine does is equivalent.
 */
export const secondLook = (folder: string): ((mutant: Mutant) => Fate) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(inRoot(PACKAGE), join(folder, PACKAGE), { recursive: true, filter: (path) => !path.includes('node_modules') });
  const [questions, answers] = [join(folder, 'situations.json'), join(folder, 'answers.json')];
  writeFileSync(questions, JSON.stringify(situations(inRoot(`${PACKAGE}/cases`), OF_EACH_KIND)));
  const answersAlike = (): boolean =>
    succeeds(folder, inRoot('scripts/law/judge.ts'), join(folder, PACKAGE), questions, answers);
  const passesTests = (): boolean =>
    succeeds(
      folder,
      inRoot('node_modules/vitest/vitest.mjs'),
      'run',
      '--bail=1',
      '--isolate=false',
      `--root=${folder}`,
      `--config=${inRoot('scripts/law/tests.config.ts')}`,
    );
  if (!answersAlike() || !answersAlike() || !passesTests()) throw new Error('The engine as it stands does not pass.');

  return ({ file, text }) => {
    const path = join(folder, file);
    const original = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    try {
      if (!passesTests()) return 'killed';
      return answersAlike() ? 'equivalent' : 'survived';
    } finally {
      writeFileSync(path, original);
    }
  };
};
