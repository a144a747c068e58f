import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesInCode } from './addresses-in-code.ts';
import { decodePage } from './decode-page.ts';
import { linksOf } from './links.ts';
import type { Token } from './token.ts';
import { Tokenizer } from './tokenize.ts';
import { visibleText } from './visible-text.ts';

const tokens = (html: string): readonly Token[] => [...new Tokenizer(html)];
const stepsOf = (html: string): number => {
  const tokenizer = new Tokenizer(html);
  for (const token of tokenizer) void token;
  return tokenizer.steps;
};

describe('the tokenizer', () => {
  test('tells text, tags, attributes, comments and what is no markup', () => {
    expect(
      tokens(
        `<!doctype html><A Href='/x?a=1&amp;b=2' data-u=/y checked>1 < 2 &#50;</a><!-- c --><script>if (a<b) "</p>"</script>`,
      ),
    ).toEqual([
      { kind: 'comment', text: 'doctype html' },
      {
        kind: 'open',
        name: 'a',
        attributes: [
          { name: 'href', value: '/x?a=1&b=2' },
          { name: 'data-u', value: '/y' },
          { name: 'checked', value: '' },
        ],
      },
      { kind: 'text', text: '1 < 2 2' },
      { kind: 'close', name: 'a' },
      { kind: 'comment', text: ' c ' },
      { kind: 'open', name: 'script', attributes: [] },
      { kind: 'raw', within: 'script', text: 'if (a<b) "</p>"' },
      { kind: 'close', name: 'script' },
    ]);
  });

  const page = `<html><head><meta charset=utf-8></head><body><!-- <a href="/old"> --><a href='/a' title="b>c">x</a><script>var u="/s";</script></body></html>`;
  const nasty = [
    '<',
    '<!--',
    '-->',
    '<a ',
    '="',
    "='",
    '</',
    '<script>',
    '</scr',
    '<![CDATA[',
    '&',
    '&#',
    '<?',
    '/',
    '=',
    '<a b=',
    '>',
    '"',
    ' ',
    '\0',
  ];

  test('never throws and always ends, whatever is cut out of a page or put into it', () => {
    fc.assert(
      fc.property(fc.nat(page.length), fc.nat(page.length), fc.array(fc.constantFrom(...nasty)), (from, to, put) => {
        const html = page.slice(0, from) + put.join('') + page.slice(to);
        expect(() => linksOf(html)).not.toThrow();
        expect(() => visibleText(html)).not.toThrow();
        expect(stepsOf(html)).toBeLessThanOrEqual(html.length * 3 + 10);
      }),
    );
  });

  test.each(nasty)('looks at each letter a bounded number of times: %j again and again', (part) => {
    const html = part.repeat(20_000);
    expect(stepsOf(html)).toBeLessThanOrEqual(html.length * 3 + 10);
  });
});

describe('links', () => {
  test('come from every place that names one', () => {
    const { found, base } = linksOf(`
      <base href="/sub/"><meta http-equiv=Refresh content="5; URL='/next'"><meta http-equiv=refresh content=5>
      <img srcset="s1.png 1x, /s2.png 2x" src=s0.png><form action=/post></form>
      <div data-url="/data" data-id=7 onclick="go('/click.do?x=1')"></div>
      <a href="javascript:view('/js-link')">x</a>
      <!-- <a href="/commented">old</a> https://www.example.kr/plain -->
      <script>fetch("\\/api\\/people.json"); var x = 'files/list.xlsx'; a = b / c / d; s = "/";</script>
      see https://www.example.kr/written.`);
    expect(base).toBe('/sub/');
    expect([...found].toSorted()).toEqual(
      [
        '/next',
        's1.png',
        '/s2.png',
        's0.png',
        '/post',
        '/data',
        '/click.do?x=1',
        '/js-link',
        '/commented',
        'https://www.example.kr/plain',
        '/api/people.json',
        'files/list.xlsx',
        'https://www.example.kr/written.',
      ].toSorted(),
    );
  });

  test('may be more than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `"/${index.toString(36)}a"`).join();
    expect(linksOf(`<script>${many}</script>`).found).toHaveLength(200_000);
    expect(linksOf(`<img srcset="${many.replaceAll('"', '')}">`).found).toHaveLength(200_000);
  });

  test('are found in code only where something is quoted like one', () => {
    expect(addressesInCode(`x = /regex/; "a/b"; '//'; "./a.html"; '../up/'; url(/bg.png) "mailto:x@y"`)).toEqual([
      './a.html',
      '../up/',
      '/bg.png',
    ]);
  });
});

test('a page is text by what it is, not by what it says', () => {
  const korean = Buffer.from([0xc1, 0xd6, 0xb9, 0xce]);
  expect(decodePage(korean, 'text/html; charset=euc-kr')).toBe('주민');
  expect(decodePage(korean, '')).toBe('주민');
  expect(decodePage(Buffer.from('주민'), 'text/html; charset=euc-kr')).toBe('주민');
  expect(decodePage(Buffer.from('\uFEFF주민', 'utf16le'), '')).toBe('주민');
});
