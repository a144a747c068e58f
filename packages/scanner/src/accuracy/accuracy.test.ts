import { describe, expect, it } from 'vitest';
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
  }, 120_000);
});
