import { describe, expect, it } from 'vitest';
import { measureClean } from './clean/clean.fixture.ts';
import { measureCold } from './layouts/measure-cold.fixture.ts';
import { measure, precisionOf, recallOf, type Tally } from './measure.fixture.ts';

/** `npm run scan-accuracy` takes more. */
const DOCUMENTS = 10;

const NUMBERED = [
  'resident-registration',
  'alien-registration',
  'passport',
  'driver-licence',
  'mobile-phone',
  'phone',
  'account',
  'card',
  'business-registration',
  'health-insurance',
  'email',
];
const WRITTEN = ['name', 'address'];

const sum = (byKind: ReadonlyMap<string, Tally>, kinds: readonly string[]): Tally =>
  kinds
    .flatMap((kind) => byKind.get(kind) ?? [])
    .reduce(
      (all, { right, missed, wrong }) => ({
        right: all.right + right,
        missed: all.missed + missed,
        wrong: all.wrong + wrong,
      }),
      { right: 0, missed: 0, wrong: 0 },
    );

describe('of documents whose contents are known, in every format and encoding', () => {
  it('the scanner finds nearly every number, name and address, and hardly anything that is none', async () => {
    const { byKind, examples } = await measure(DOCUMENTS, 20_261_129);
    const [numbered, written] = [sum(byKind, NUMBERED), sum(byKind, WRITTEN)];
    expect(numbered.right).toBeGreaterThan(1000);
    expect(recallOf(numbered), examples.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(precisionOf(numbered), examples.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(recallOf(written), examples.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precisionOf(written), examples.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

/** One of each layout a round; `npm run scan-accuracy -- layouts` takes more. */
const ROUNDS = 4;

describe('of documents that were laid out without a look at the rules', () => {
  it('the scanner finds as much as it promises of numbers, and of names and addresses in forms and tables', async () => {
    const { byKind, examples } = await measureCold(ROUNDS, 20_261_130);
    const [numbered, written] = [sum(byKind, NUMBERED), sum(byKind, WRITTEN)];
    expect(numbered.right).toBeGreaterThan(1000);
    expect(written.right).toBeGreaterThan(800);
    expect(recallOf(numbered), examples.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(precisionOf(numbered), examples.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(recallOf(written), examples.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precisionOf(written), examples.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('of logs, tables of numbers, prose and programs that are about nobody', () => {
  it('the scanner asks nobody to look at more than one thing in ten megabytes', async () => {
    const parts = await measureClean(0.5, 20_261_129);
    const alarms = parts.flatMap((part) => part.alarms).filter(({ confidence }) => confidence !== 'low');
    const bytes = parts.reduce((all, part) => all + part.bytes, 0);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(alarms.length, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(Math.ceil(bytes / 10_000_000));
    // The same parts hold addresses of machines and authors, which are found: nobody is asleep.
    expect(parts.reduce((all, { told }) => all + told, 0)).toBeGreaterThan(1000);
  });
});
