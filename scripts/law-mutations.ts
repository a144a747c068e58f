/**
 * `npm run law-mutations`: changes the law engine in every small way and sees whether anybody notices. Fails while a
 * mutant changes an answer and no test says so, or while one that changes none is not in the list of those that are
 * known. `-- merge hold` looks at these files alone. Why it works as it does: `docs/decisions/law-mutations.md`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutantsIn, type Mutant } from './law/mutants.ts';
import { secondLook, type Fate } from './law/second-look.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (path: string): string => `${root}${path}`;
const begun = Date.now();

const only = process.argv.slice(2).map((name) => `packages/statute/src/engine/${name}.ts`);
const chosen = only.length === 0 ? [] : ['--mutate', only.join(',')];
const stryker = [inRoot('node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', 'scripts/law/stryker.json'];
const { status, signal } = spawnSync(process.execPath, [...stryker, ...chosen], { cwd: root, stdio: 'inherit' });
if (status !== 0) throw new Error(`Stryker did not come to its end (${signal ?? `exit ${String(status)}`}).`);

const shortened = (code: string): string => code.replaceAll(/\s+/g, ' ');
const placeOf = ({ file, was, becomes }: Mutant): string => {
  const name = file.slice('packages/statute/src/'.length);
  return `${name}: ${shortened(was)} → ${shortened(becomes)}`;
};

const mutants = mutantsIn(inRoot('coverage/law-mutations/report.json'));
let look: ReturnType<typeof secondLook> | undefined;
const fates = mutants.map((mutant): Fate => {
  const fate = mutant.killed ? 'killed' : (look ??= secondLook(inRoot('coverage/law-mutations/copy')))(mutant);
  if (fate !== 'killed') console.log(`${fate}: line ${String(mutant.line)}, ${placeOf(mutant)}`);
  return fate;
});

const known = new Set(readFileSync(inRoot('scripts/law/equivalent-mutants.txt'), 'utf8').split('\n'));
const unknown = mutants.filter((mutant, index) => fates[index] === 'equivalent' && !known.has(placeOf(mutant)));
const count = (fate: Fate): string => String(fates.filter((one) => one === fate).length);
const minutes = Math.round((Date.now() - begun) / 60_000);
if (unknown.length > 0) console.log(`not in scripts/law/equivalent-mutants.txt:\n${unknown.map(placeOf).join('\n')}`);
console.log(
  `${String(mutants.length)} mutants: ${count('killed')} killed, ${count('equivalent')} equivalent (${String(unknown.length)} ` +
    `of them new), ${count('survived')} survived; ${String(minutes)} minutes`,
);
process.exitCode = unknown.length > 0 || fates.includes('survived') ? 1 : 0;
