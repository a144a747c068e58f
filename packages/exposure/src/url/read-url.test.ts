import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUrl } from './read-url.ts';

test.each([
  ['HTTP://WWW.Example.KR:80/a/./b/../c#part', 'http://www.example.kr/a/c'],
  ['https://www.example.kr:443', 'https://www.example.kr/'],
  ['https://www.example.kr./x', 'https://www.example.kr/x'],
  ['http://www.example.kr/%7euser/%ec%a0%84', 'http://www.example.kr/~user/%EC%A0%84'],
  ['http://www.example.kr/전화', 'http://www.example.kr/%EC%A0%84%ED%99%94'],
  ['http://www.example.kr/a?', 'http://www.example.kr/a'],
  ['http://www.example.kr/a?b=2&a=1', 'http://www.example.kr/a?b=2&a=1'],
  ['http://www.example.kr/list.do;jsessionid=A1B2.node1?p=1', 'http://www.example.kr/list.do?p=1'],
])('writes %s as %s', (text, written) => {
  expect(readUrl(text)?.href).toBe(written);
});

test('writes an address that is written already in the same way again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const once = readUrl(text);
      fc.pre(once !== null);
      expect(readUrl(once.href)?.href).toBe(once.href);
    }),
  );
});

test('never throws, and gives only addresses for HTTP without a user or a fragment', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('//x@y', 'http:a', '\\\\x', 'http://%00/')),
      fc.webUrl(),
      (text, base) => {
        const url = readUrl(text, base);
        if (url === null) return;
        expect(url.protocol).toMatch(/^https?:$/);
        expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      },
    ),
  );
});

test('does not take more than 2,048 characters for an address', () => {
  expect(readUrl(`http://a.example/${'x'.repeat(2048)}`)).toBeNull();
});
