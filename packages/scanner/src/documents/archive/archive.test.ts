import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { collect, stillLimits } from '../testing/collect.ts';
import { encodeKorean } from '../testing/korean.ts';
import { makeTar } from '../testing/make-tar.ts';
import { makeZip } from '../testing/make-zip.ts';

const told = ({ texts }: ReturnType<typeof collect>) => texts.map(({ member, form, text }) => [member, form, text]);

it('reads archives within archives, and says where each text lies', () => {
  const inner = makeZip([{ name: 'b/c.csv', bytes: '가,나' }]);
  const zip = makeZip([
    { name: 'a.txt', bytes: '다', stored: true },
    { name: 'dir/', bytes: '' },
    { name: 'x/inner.zip', bytes: inner },
  ]);
  expect(told(collect(zip))).toEqual([
    ['a.txt', 'plain', '다'],
    ['x/inner.zip!b/c.csv', 'plain', '가,나'],
  ]);
});

it('reads names in CP949, as Korean Windows writes them, and in UTF-8', () => {
  const zip = makeZip([
    { name: encodeKorean('명단.txt'), bytes: 'a', flags: 0 },
    { name: '회원.txt', bytes: 'b', flags: 0 },
  ]);
  expect(collect(zip).texts.map(({ member }) => member)).toEqual(['명단.txt', '회원.txt']);
});

it('takes names for data: paths that lead elsewhere are told like any other', () => {
  const zip = makeZip([
    { name: '../../etc/passwd', bytes: 'a' },
    { name: 'C:\\x\\y', bytes: 'b' },
  ]);
  expect(collect(zip).texts.map(({ member }) => member)).toEqual(['../../etc/passwd', 'C:\\x\\y']);
});

it('reads gzip, also of several members, and a tar within as one archive', () => {
  expect(told(collect(Buffer.concat([gzipSync('가'), gzipSync('나')]), 'a.txt.gz'))).toEqual([
    ['a.txt', 'plain', '가나'],
  ]);
  const tgz = gzipSync(makeTar([{ name: 'd/e.txt', bytes: '다' }]));
  expect(told(collect(tgz, 'a.tgz', stillLimits({ maxDepth: 1 })))).toEqual([['a.tar!d/e.txt', 'plain', '다']]);
});

it('reads long names of tar in both ways of writing them', () => {
  const long = `${'가'.repeat(60)}.txt`;
  const record = ` path=${long}\n`;
  const length = Buffer.byteLength(record) + 3;
  const tar = makeTar([
    { name: '././@LongLink', bytes: `${long}\0`, type: 'L' },
    { name: 'short', bytes: 'a' },
    { name: 'pax', bytes: `${length}${record}`, type: 'x' },
    { name: 'short', bytes: 'b' },
    { name: 'link', bytes: '', type: '2' },
  ]);
  expect(collect(tar).texts.map(({ member }) => member)).toEqual([long, long]);
});

it('tells pictures, programs, and archives nothing here reads, each by its reason', () => {
  const zip = makeZip([
    { name: 'a.png', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
    { name: 'b.exe', bytes: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1') },
    { name: 'c.7z', bytes: Buffer.from("7z\xbc\xaf'\x1c", 'latin1') },
  ]);
  expect(collect(zip).skipped).toEqual([
    { member: 'a.png', why: 'image' },
    { member: 'b.exe', why: 'binary' },
    { member: 'c.7z', why: 'unsupported' },
  ]);
});

it('says of members with a password that they are encrypted, and reads the others', () => {
  const zip = makeZip([
    { name: 'a', bytes: 'x', flags: 1 },
    { name: 'b', bytes: 'y' },
  ]);
  const { skipped, texts } = collect(zip);
  expect(skipped).toEqual([{ member: 'a', why: 'encrypted' }]);
  expect(texts.map(({ text }) => text)).toEqual(['y']);
});

it('finds members of a file whose directory was cut off, and says that it is damaged', () => {
  const zip = makeZip([
    { name: 'a.txt', bytes: '가나다' },
    { name: 'b.txt', bytes: 'x'.repeat(5000) },
  ]);
  const { texts, skipped } = collect(zip.subarray(0, 70));
  expect(texts[0]).toMatchObject({ member: 'a.txt', text: '가나다' });
  expect(skipped).toContainEqual({ member: null, why: 'damaged' });
});

it('gives what lies before the damage of a member', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 104_729}`).join('\n');
  const packed = Buffer.from(gzipSync(text));
  packed.fill(0xff, packed.length >> 1, (packed.length >> 1) + 64);
  const { texts, skipped } = collect(packed, 'a.txt.gz');
  expect(text.startsWith(texts[0]!.text.slice(0, 10_000))).toBe(true);
  expect(texts[0]!.text.length).toBeGreaterThan(text.length / 4);
  expect(skipped.at(-1)).toEqual({ member: null, why: 'damaged' });
});
