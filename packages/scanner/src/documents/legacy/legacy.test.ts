import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeCfb } from '../testing/make-cfb.ts';
import { makeDocx, paragraph } from '../testing/make-docx.ts';

const record = (type: number, ...parts: readonly (Uint8Array | number[])[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(Uint16Array.of(type, body.length).buffer), body]);
};

const u16 = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const double = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer);
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

const BEGIN = record(0x809, u16(0x600, 5, 0, 0));

it('reads the cells of an old workbook, also strings that go on in another record', () => {
  const workbook = Buffer.concat([
    BEGIN,
    record(0x85, u32(0), u16(0), [2, 1], wide('명단')),
    record(0xfc, u32(2, 2), u16(3), [1], wide('홍길동'), u16(4), [1], wide('가상')),
    record(0x3c, [1], wide('도로')),
    BEGIN,
    record(0xfd, u16(0, 0, 0), u32(0)),
    record(0xfd, u16(0, 2, 0), u32(1)),
    record(0x203, u16(1, 0, 0), double(8_001_011_234_560)),
    record(0x27e, u16(1, 1, 0), u32((1234 << 2) | 2)),
    record(0xbd, u16(1, 2, 0), u32((5 << 2) | 2), u16(0), u32((6 << 2) | 2), u16(3)),
    record(0x06, u16(2, 0, 0), [0, 0, 0, 0, 0, 0, 0xff, 0xff], u16(0)),
    record(0x207, u16(2), [1], wide('식값')),
    record(0x1b6, u16(0, 0, 0, 0, 0, 2, 0, 0, 0)),
    record(0x3c, [1], wide('메모')),
  ]);
  expect(collect(makeCfb({ Workbook: Buffer.concat([workbook, Buffer.alloc(5000)]) })).all).toBe(
    '명단\n홍길동\t\t가상도로\n8001011234560\t1234\t5\t6\n식값\n메모\n',
  );
});

it('says of an old workbook with a password that it is encrypted', () => {
  expect(collect(makeCfb({ Workbook: Buffer.concat([BEGIN, record(0x2f, u16(1))]) })).skipped).toEqual([
    { member: null, why: 'encrypted' },
  ]);
});

it('says of a document of today with a password that it is encrypted', () => {
  expect(collect(makeCfb({ EncryptedPackage: 'x', EncryptionInfo: 'y' })).skipped).toEqual([
    { member: null, why: 'encrypted' },
  ]);
});

const letter = (text: Buffer, narrow: Buffer): Record<string, Buffer> => {
  const document = Buffer.alloc(2048 + text.length + narrow.length);
  const pieces = [text.length / 2, narrow.length];
  const table = Buffer.concat(
    [
      [2],
      u32(3 * 4 + 2 * 8),
      u32(0, pieces[0]!, pieces[0]! + pieces[1]!),
      u16(0),
      u32(2048),
      u16(0),
      u16(0),
      u32((((2048 + text.length) * 2) | 0x4000_0000) >>> 0),
      u16(0),
    ].map((part) => Buffer.from(part as number[])),
  );
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x200, 10);
  document.writeUInt32LE(table.length, 0x1a6);
  text.copy(document, 2048);
  narrow.copy(document, 2048 + text.length);
  return { WordDocument: document, '1Table': table };
};

it('reads the pieces of an old letter, cells and rows apart', () => {
  const file = makeCfb(letter(wide('홍길동\u0007010-1234\u0007\u0007끝\r'), Buffer.from('plain 5678\r')));
  expect(collect(file).all).toBe('홍길동\t010-1234\n끝\nplain 5678\n\n');
});

it('reads the texts of old slides', () => {
  const atom = (type: number, bytes: Uint8Array): Buffer => Buffer.concat([u16(0, type), u32(bytes.length), bytes]);
  const inner = Buffer.concat([atom(0x0fa0, wide('제목\r둘째')), atom(0x0fa8, Buffer.from('narrow 1'))]);
  const slides = Buffer.concat([u16(0xf, 0x03ee), u32(inner.length), inner]);
  expect(collect(makeCfb({ 'PowerPoint Document': slides })).all).toBe('제목\n둘째\nnarrow 1\n');
});

it('reads a message of Outlook: its text, who it is from and to, what is attached', () => {
  const docx = makeDocx(paragraph('첨부 문서'));
  const { all, texts } = collect(
    makeCfb({
      '__properties_version1.0': Buffer.alloc(32),
      '__substg1.0_0037001F': wide('제목'),
      '__substg1.0_1000001F': wide('본문 010-1234-5678'),
      '__substg1.0_10130102': Buffer.from('<html><p>본<b>문</b></p></html>'),
      '__recip_version1.0_#00000000/__substg1.0_3003001F': wide('to@example.com'),
      '__attach_version1.0_#00000000/__substg1.0_37010102': docx,
      '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('붙임.docx'),
    }),
  );
  for (const text of ['제목', '본문 010-1234-5678', 'to@example.com', '첨부 문서']) expect(all).toContain(text);
  expect(texts.at(-1)!.member).toBe('붙임.docx');
});

it('opens documents set into others, and says of what it does not know that it does not', () => {
  const object = makeCfb({ Package: makeDocx(paragraph('속')) });
  expect(collect(makeDocx(paragraph('겉'), [{ name: 'word/embeddings/oleObject1.bin', bytes: object }])).all).toBe(
    '겉\n\n속\n',
  );
  expect(collect(makeCfb({ Whatever: 'x' })).skipped).toEqual([{ member: null, why: 'unsupported' }]);
});
