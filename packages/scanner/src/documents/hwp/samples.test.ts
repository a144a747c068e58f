/** Real documents, which are not part of the project: runs when BONGSU_SAMPLES names a folder of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'kordoc';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const folder = process.env['BONGSU_SAMPLES'] ?? '';
const NAMES = [
  'table-bug.hwp',
  'table-bug.hwpx',
  'noori.hwp',
  'noori.hwpx',
  'sample-5017.hwp',
  'sample-5017.hwpx',
  'distribution.hwp',
  'multipara.hwpx',
];

/** How often each syllable occurs. Order is not compared: notes and tables stand elsewhere in each one's text. */
const tally = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text.match(/[가-힣0-9]/g) ?? []) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** What the library adds of its own: marks of Markdown, of pictures, and of tables in HTML. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/^\s*\d+\. /gm, '');

describe.runIf(existsSync(folder))('real documents', () => {
  it.each(NAMES)('reads every Hangul syllable of %s that kordoc reads', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const parsed = await parse(bytes);
    if (!parsed.success) throw new Error('kordoc could not read it');
    const ours = tally(collect(bytes, name).all);
    const missing = [...tally(withoutMarkup(parsed.markdown))].filter(
      ([character, count]) => /[가-힣]/.test(character) && (ours.get(character) ?? 0) < count,
    );
    expect(missing).toEqual([]);
  });

  it('says of a document with a password that it is encrypted', () => {
    const { texts, skipped } = collect(readFileSync(join(folder, 'pw.hwpx')), 'pw.hwpx');
    expect([texts, skipped]).toEqual([[], [{ member: null, why: 'encrypted' }]]);
  });
});
