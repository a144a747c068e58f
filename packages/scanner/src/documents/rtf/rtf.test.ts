import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { encodeKorean } from '../testing/korean.ts';

const escaped = (text: string): string => [...encodeKorean(text)].map((byte) => `\\'${byte.toString(16)}`).join('');

const read = (body: string) =>
  collect(
    Buffer.from(`{\\rtf1\\ansi\\ansicpg949{\\fonttbl{\\f0\\fcharset129 Batang;}}{\\*\\generator x;}${body}}`, 'latin1'),
    'a.rtf',
  );

it('reads bytes of the code page, Unicode, tabs and rows, and leaves out what is no text', () => {
  const body = `${escaped('홍길동')} 010-{\\b 1234}-5678\\par \\u-10916?\\u12345\\'3f{\\pict 0102}{\\*\\bkmkstart x}\\par\\trowd\\intbl a\\par b\\cell c\\cell\\row`;
  const { all, skipped } = read(body);
  expect(all).toBe('홍길동 010-1234-5678\n한〹\na\vb\tc\t\n');
  expect(skipped).toEqual([{ member: 'pict', why: 'image' }]);
});

it('reads escaped signs, pairs of units, properties, and text of shapes', () => {
  const { all } = read(
    `{\\info{\\author ${escaped('김예시')}}}\\{1\\}\\~\\_\\u-10179?\\u-8704?{\\*\\shpinst{\\shptxt shape}}`,
  );
  expect(all).toBe('김예시{1} -😀shape');
});
