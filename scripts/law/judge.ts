/**
 * Judges every situation with the law package of one folder: `node judge.ts <folder> <situations.json> <answers.json>`.
 * Where the answers of the original are there already, ends with 1 at the first answer that differs from them;
 * otherwise writes them. A program of its own, because a mutant may never come to an end.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { instant } from '@bongsu/kit';
import type * as Law from '../../packages/statute/src/index.ts';

const [folder = '', situationsFile = '', answersFile = ''] = process.argv.slice(2);
const { assess, loadStatute } = (await import(pathToFileURL(join(folder, 'src/index.ts')).href)) as typeof Law;
const situations = JSON.parse(readFileSync(situationsFile, 'utf8')) as readonly Law.Facts[];
const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');

const judged = (facts: Law.Facts): string => {
  try {
    return JSON.stringify(assess(facts, statute, now));
  } catch (error) {
    return String(error);
  }
};

const answered = (facts: Law.Facts): string => createHash('sha1').update(judged(facts)).digest('base64');

if (existsSync(answersFile)) {
  const expected = JSON.parse(readFileSync(answersFile, 'utf8')) as readonly string[];
  const other = situations.findIndex((facts, index) => answered(facts) !== expected[index]);
  if (other !== -1) console.log(`differs for ${JSON.stringify(situations[other])}`);
  process.exitCode = other === -1 ? 0 : 1;
} else {
  writeFileSync(answersFile, JSON.stringify(situations.map(answered)));
}
