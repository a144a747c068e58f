import { parse, validateHwpx } from 'kordoc';
import { describe, expect, it } from 'vitest';
import type { DocumentModel, EditableDocument } from '../models/index.ts';
import { samples } from '../samples/index.ts';
import { HOSTILE } from '../testing/hostile.ts';
import { openHwpx } from '../testing/hwpx-reader.ts';
import { squeezed } from '../testing/pdf-tools.ts';
import { stringsIn } from '../testing/strings.ts';
import { readZip } from '../zip.ts';
import { renderHwpx } from './render-hwpx.ts';

const editable = (Object.entries(samples) as [string, DocumentModel][]).filter(
  (one): one is [string, EditableDocument] => one[1].kind !== 'executive-status',
);

describe.each(editable)('the HWPX of %s', (_name, model) => {
  it('passes the container check', async () => {
    expect(await validateHwpx(await renderHwpx(model))).toMatchObject({ ok: true, issues: [] });
  });

  it('opens in another engine with every word of its model', async () => {
    const text = squeezed((await openHwpx(await renderHwpx(model))).text);
    expect(stringsIn(model).filter((word) => !text.includes(squeezed(word)))).toEqual([]);
  });

  it('has the same bytes when made again', async () => {
    const [one, other] = [await renderHwpx(model), await renderHwpx({ ...model })];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

it('the boxes of the closure report come back cell by cell', async () => {
  const model = samples['closure-report'];
  const back = await parse(Buffer.from(await renderHwpx(model)));
  if (!back.success) throw new Error('kordoc could not read its own file');
  const cells = back.blocks.flatMap(({ table }) => (table?.cells ?? []).map((row) => row.map(({ text }) => text)));
  const answers = new Map(cells.map((row) => [row[0], row.slice(1).find((text) => text !== '')]));
  expect(answers.get('관련자')).toBe(model.people);
  expect(answers.get('침해 발생 원인')).toBe(model.cause);
  expect(answers.get('처분')).toBe(model.disposition);
  expect(answers.get('침해등급')).toBe('■ 1등급 □ 2등급 □ 3등급');
});

const xml = async (name: 'case-register' | 'breach-report-form'): Promise<string> =>
  readZip(await renderHwpx(samples[name]))
    .find((entry) => entry.name === 'Contents/section0.xml')!
    .bytes.toString();

it('only the header rows of the register repeat', async () => {
  expect((await xml('case-register')).match(/repeatHeader="1"/g)).toHaveLength(1);
  expect((await xml('case-register')).match(/ header="1"/g)).toHaveLength(9);
  expect(await xml('breach-report-form')).not.toMatch(/repeatHeader="1"| header="1"/);
});

it.each(HOSTILE)('what people write is text, not markup: %.40s', async (content) => {
  const { text } = await openHwpx(await renderHwpx({ ...samples['breach-report-form'], content }));
  for (const line of content.split('\n')) expect(squeezed(text)).toContain(squeezed(line));
});
