import { sha256 } from '@bongsu/kit';
import { fakeClock } from '@bongsu/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../fetch/fetched.ts';
import { simpleReader } from '../testing/simple-reader.fixture.ts';
import { documentName, isPage } from './document-name.ts';
import { evidenceOf } from './evidence.ts';
import { inspect } from './inspect.ts';
import { maskedRendering } from './masked-rendering.ts';
import { readSource } from './read-source.ts';
import type { Found, ReadDocument } from './reader.ts';

const answer = (body: string, headers: Record<string, string> = {}, url = 'https://www.test/view.do?id=7'): Answer => ({
  kind: 'answer',
  url,
  status: 200,
  headers: { 'content-type': 'text/html', ...headers },
  body: Buffer.from(body),
  shortfall: null,
});

/** Sees of markup what stands between tags, as a reader of text does. */
const textReader: ReadDocument = (bytes, name) =>
  simpleReader(
    name.endsWith('.html')
      ? Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replaceAll(/<[^>]*>/g, ' '),
        )
      : bytes,
    name,
  );

describe('inspect', () => {
  test('finds in the source what the text does not show, with its place in the source', () => {
    const body = '<p>010-2222-3333</p>\n<p data-x="010-4444-5555">010-2222-3333</p>';
    const { findings } = inspect(answer(body), textReader);
    expect(findings.map(({ masked, in: place }) => [masked, place])).toEqual([
      ['010-****-3333', 'text'],
      ['010-****-3333', 'text'],
      ['010-****-5555', 'source'],
    ]);
    expect(findings[2]).toMatchObject({ line: 2, start: body.indexOf('010-4444'), end: body.indexOf('010-4444') + 13 });
  });

  test('tells what only a comment says from what readers of the page see', () => {
    const body = '<p>010-2222-3333</p><!-- 010-4444-5555, 010-2222-3333 -->';
    const { findings } = inspect(answer(body), simpleReader);
    expect(findings.map(({ masked, in: place }) => [masked, place])).toEqual([
      ['010-****-3333', 'text'],
      ['010-****-5555', 'comment'],
      ['010-****-3333', 'text'],
    ]);
  });

  test('gives places in a source that are its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const [found] = readSource(Buffer.from(`${text}\n010-2222-3333`), simpleReader).slice(-1);
        expect(found).toMatchObject({ start: text.length + 1, line: text.split('\n').length + 1 });
      }),
    );
  });
});

describe('the name of a document', () => {
  test.each([
    [{ 'content-disposition': 'attachment; filename="명단.hwp"' }, '명단.hwp'],
    [{ 'content-disposition': "attachment; filename=x; filename*=UTF-8''%EB%AA%85%EB%8B%A8.xlsx" }, '명단.xlsx'],
    [{ 'content-disposition': 'attachment; filename=../../etc/passwd' }, 'passwd'],
    [{ 'content-disposition': String.raw`attachment; filename="..\..\a.csv"` }, 'a.csv'],
    [{ 'content-disposition': 'attachment' }, 'view.do'],
    [{ 'content-type': 'message/rfc822' }, 'mail.eml'],
    [{ 'content-type': 'text/html' }, 'page.html'],
    [{ 'content-type': 'application/rss+xml' }, 'page.xml'],
  ] as readonly (readonly [Record<string, string>, string])[])('of %j is %s', (headers, name) => {
    expect(documentName(answer('x', { 'content-type': 'application/octet-stream', ...headers }))).toBe(name);
  });

  test('does not hide a page that is sent as something else', () => {
    expect(isPage(answer('\n<!DOCTYPE html><p>x', { 'content-type': 'text/plain' }))).toBe(true);
    expect(isPage(answer('{"a":1}', { 'content-type': 'application/json' }))).toBe(false);
  });
});

const render = (texts: readonly string[], found: readonly Found[]): string =>
  maskedRendering(texts, { told: found, all: found }, simpleReader);

describe('a masked rendering', () => {
  const phone = fc
    .tuple(fc.integer({ min: 2000, max: 9999 }), fc.integer({ min: 2000, max: 9999 }))
    .map(([a, b]) => `010-${String(a)}-${String(b)}`);

  test('never has a value in it, however many there are and whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(phone, fc.string({ unit: 'grapheme', maxLength: 100 }))), (parts) => {
        const html = parts.join('|');
        const text = render([html], simpleReader(Buffer.from(html), '').findings);
        expect(text).not.toMatch(/010-\d{4}-\d{4}/);
        expect(text).not.toMatch(/\d{4}-\d{4}/);
      }),
    );
  });

  test('shows what stands around, without other numbers', () => {
    const text = '담당자 010-2222-3333 (내선 4321), 접수 2026';
    expect(render([text], simpleReader(Buffer.from(text), '').findings)).toBe(
      '담당자 010-****-3333 (내선 ****), 접수 ****',
    );
  });

  test('has no value that only a reader of the whole page knows, whatever stands between its letters', () => {
    const name = {
      ...simpleReader(Buffer.from('010-2222-3333'), '').findings[0]!,
      kind: 'name',
      value: '김서준',
      masked: '김*준',
    };
    const text =
      '<td>김서준</td><td>010-2222-3333</td><td>김<b>서</b> 준</td> 김&nbsp;서&nbsp;준 그리고 더 많은 글이 뒤에 서 있지 않다';
    const rendering = render([text], [name, ...simpleReader(Buffer.from(text), '').findings]);
    expect(rendering).toContain('<td>김*준</td><td>010-****-3333');
    expect(rendering).not.toMatch(/김\S*서/);
  });

  test('stands around what is told, and masks what is not sure enough to be told besides', () => {
    const text = `010-2222-3333 ${'x'.repeat(5000)} 010-4444-5555 y`;
    const all = simpleReader(Buffer.from(text), '').findings;
    const rendering = maskedRendering([text], { told: all.slice(1), all }, simpleReader);
    expect(rendering).toMatch(/^… x{39} 010-\*{4}-5555 y$/);
    const near = maskedRendering(['010-2222-3333 010-4444-5555'], { told: all.slice(1), all }, simpleReader);
    expect(near).toBe('***-****-**** 010-****-5555');
  });

  test('is the masks alone where a document has no text at hand', () => {
    expect(render([], simpleReader(Buffer.from('010-2222-3333'), '').findings)).toBe('010-****-3333');
  });
});

test('evidence has the page, the moment, the digest and masks, and no value and no cookie', () => {
  const shown = answer('<p>전화 010-2222-3333</p>', { etag: '"010-2222-3333"', 'x-other': 'y' });
  const { findings } = inspect(shown, textReader);
  const at = fakeClock('2026-11-21T00:00:00Z').now();
  const evidence = evidenceOf(
    shown,
    { url: 'https://www.test/short', at },
    { told: findings, all: findings },
    textReader,
  );
  expect(evidence).toMatchObject({
    url: 'https://www.test/view.do?id=7',
    askedFor: 'https://www.test/short',
    fetchedAt: '2026-11-21T09:00:00+09:00',
    status: 200,
    headers: { 'content-type': 'text/html', etag: '"010-****-3333"' },
    sha256: sha256(shown.body),
  });
  expect(JSON.stringify(evidence)).not.toContain('2222');
});
