/** Korean prose about nobody: what the repository itself says and quotes of the law, in another order and with other numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../documents/testing/random.ts';
import { digits } from '../layouts/citizens.fixture.ts';

const ROOT = new URL('../../../../../', import.meta.url).pathname;
const FOLDERS = [
  'docs',
  'packages/statute',
  'packages/contracts/src',
  'apps/web/src',
  'apps/server/src',
  'packages/docgen/src',
];

/** Tests hold people, if only invented ones. */
const isAboutPeople = (path: string): boolean => /test|fixture|example|sample|seed|case/i.test(path);

const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|ts|tsx|ya?ml)$/.test(path) && !path.includes('node_modules') && !isAboutPeople(path))
    .toSorted()
    .map((path) => join(ROOT, folder, path));

let kept: readonly string[] | undefined;

/** With other digits an example of an address or of a telephone would be somebody's. */
const HOLDS_EXAMPLE = /@|0\d{1,2}[-.) ]\d{3}|\d{1,3}(?:\.\d{1,3}){3}/;

/** Paragraphs with a sentence of Korean in them. */
const paragraphs = (): readonly string[] =>
  (kept ??= FOLDERS.flatMap(files)
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => (line.match(/[가-힣]/g) ?? []).length >= 12 && !HOLDS_EXAMPLE.test(line)));

/** A paragraph; half of its numbers are others of the same length. */
export const paragraph = (random: Random): string =>
  random
    .pick(paragraphs())
    .replaceAll(/\d+/g, (found) =>
      random.below(2) === 0 ? found : String(1 + random.below(9)) + digits(random, found.length - 1),
    );
