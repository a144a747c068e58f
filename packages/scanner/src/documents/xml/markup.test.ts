import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { encodeKorean } from '../testing/korean.ts';

const read = (html: string | Uint8Array, name = 'a.html') => collect(Buffer.from(html as string), name);

it('takes tags out where they split a number, and ends lines and cells where a browser does', () => {
  const { texts } = read(
    '<html><body><p>전화 010-<b>1234</b>-<span>5678</span></p><div>다음</div>\n<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table></body></html>',
  );
  expect(texts[0]!.text).toBe('전화 010-1234-5678\n다음\n가\t나\n다\n');
  expect(texts[0]!.form).toBe('extracted');
});

it('reads entities, and a space that may not break as a space', () => {
  expect(read('<p>a&amp;b&#xAC00;010&nbsp;1234&nbsp;5678 &unknown; &</p>').texts[0]!.text).toBe(
    'a&b가010 1234 5678 &unknown; &\n',
  );
});

it('keeps scripts, styles, comments, and the values of attributes', () => {
  const { all } = read(
    '<html><!-- 주석 010-1111-2222 --><script>var a = "<b>010-3333-4444";</script><input value="010-5555-6666"><p>x</html>',
  );
  for (const text of ['주석 010-1111-2222', 'var a = "<b>010-3333-4444";', '010-5555-6666'])
    expect(all).toContain(text);
});

it('reads pages in CP949', () => {
  const page = Buffer.concat([Buffer.from('<html><p>'), encodeKorean('홍길동'), Buffer.from('</p></html>')]);
  const { texts } = collect(page, 'a.html');
  expect(texts[0]!.form).toBe('extracted');
  expect(texts[0]!.text.trim()).toBe('홍길동');
});

it('reads pages in UTF-16', () => {
  const page = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<html><p>홍<b>길</b>동</p></html>', 'utf16le')]);
  expect(collect(page, 'a.html').texts[0]!.text.trim()).toBe('홍길동');
});

it('keeps the elements of data apart, each with its name, which is its label', () => {
  const { texts } = read('<?xml version="1.0"?><a><phone>010</phone><phone>1234</phone></a>', 'a.xml');
  expect(texts[0]!.text).toBe('phone:010\nphone:1234\n');
});

const page = [
  '<!DOCTYPE html>',
  '<html><head><title>명단</title>',
  '<!-- 옛 번호',
  '010-1111-2222 -->',
  '<script>',
  'var a = "010-3333-4444";',
  '</script></head>',
  '<body class="x"',
  '      data-phone="010-5555-6666">',
  '',
  '<p>전화',
  '   010-<b',
  '   >7777</b>-8888</p><pre>',
  '',
  '010-9999-1234</pre>',
  '<![CDATA[',
  '010-2468-1357]]>',
  '</body></html>',
];

it.each(['utf-8', 'utf16le', 'cp949'] as const)(
  'knows in which line of the source each text of a page in %s stands',
  (encoding) => {
    const source = page.join('\n');
    const bytes = {
      'utf-8': () => Buffer.from(source),
      utf16le: () => Buffer.from(`\uFEFF${source}`, 'utf16le'),
      cp949: () => encodeKorean(source),
    }[encoding]();
    const { texts } = collect(bytes, 'a.html');
    const lineOf = (found: string): number | undefined => {
      const text = texts.find((one) => one.text.includes(found));
      return text?.lineAt?.(Buffer.byteLength(text.text.slice(0, text.text.indexOf(found))));
    };
    const found = ['명단', '010-1111', '010-3333', '010-5555', '전화', '010-7777', '010-9999', '010-2468'];
    expect(found.map((one) => [one, lineOf(one)])).toEqual([
      ['명단', 2],
      ['010-1111', 4],
      ['010-3333', 6],
      ['010-5555', 9],
      ['전화', 11],
      ['010-7777', 12],
      ['010-9999', 15],
      ['010-2468', 17],
    ]);
  },
);
