import { parse } from 'kordoc';
import { beforeAll, expect, it } from 'vitest';
import { collect, hangul, hangulAndDigits } from '../testing/collect.ts';
import { asHwp, makeHwpx } from '../testing/make-hwp.ts';
import { makeParagraphs, makePeople } from '../testing/prose.ts';

const PARAGRAPHS = makeParagraphs(60);
const PEOPLE = makePeople(20);
const made: { hwpx: Uint8Array; hwp: Uint8Array } = { hwpx: new Uint8Array(0), hwp: new Uint8Array(0) };

beforeAll(async () => {
  made.hwpx = await makeHwpx(PARAGRAPHS, PEOPLE);
  made.hwp = asHwp(made.hwpx);
});

const byKordoc = async (bytes: Uint8Array): Promise<string> => {
  const parsed = await parse(Buffer.from(bytes));
  if (!parsed.success) throw new Error('kordoc could not read it');
  return parsed.markdown;
};

/** What stands beside the document (its title, its author) is not compared. */
const body = (bytes: Uint8Array): string =>
  collect(bytes)
    .texts.map(({ text }) => text)
    .toSorted((left, right) => right.length - left.length)[0]!;

it.each(['hwpx', 'hwp'] as const)('reads the same Hangul and digits of a .%s file as kordoc', async (format) => {
  expect(hangulAndDigits(body(made[format]))).toBe(hangulAndDigits(await byKordoc(made[format])));
});

it.each(['hwpx', 'hwp'] as const)('keeps a row of a table of a .%s file on a line, a tab between cells', (format) => {
  const { name, phone, number, email, address } = PEOPLE[3]!;
  expect(body(made[format]).split('\n')).toContain([name, phone, number, email, address].join('\t'));
});

it('says of a document with a password that it is encrypted, and tells nothing of it', () => {
  const { texts, skipped } = collect(asHwp(made.hwpx, 'open sesame'));
  expect(skipped).toEqual([{ member: null, why: 'encrypted' }]);
  expect(texts).toEqual([]);
});

it('gives what lies before the place where a file was cut off, and says that it is damaged', () => {
  const { all, skipped } = collect(made.hwpx.subarray(0, Math.floor(made.hwpx.length * 0.6)));
  expect(skipped.some(({ why }) => why === 'damaged')).toBe(true);
  expect(hangul(all).length).toBeGreaterThanOrEqual(0);
});
