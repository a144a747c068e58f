// The name of whoever took a photograph or wrote a document travels in it, where its owner does not see it. A reporter who
// wrote no name may so have handed it over; these look for it in the copy that others get.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../http/upload.ts';
import { docxWith, jpegWith, plainJpeg, plainPng, pngWith, xlsxWith } from './files.fixture.ts';
import { takenTypes, strippedCopy } from './index.ts';
import { readParts, writeParts } from './zip.ts';

const CANARY = 'Canary-Kim-Gureum-7731';

const copyOf = async (bytes: Buffer): Promise<Buffer> => {
  const copy = await strippedCopy(await recognise(bytes.subarray(0, 4100)), bytes);
  if (copy === null) throw new Error('The file was not taken');
  return copy;
};

const textsOf = async (zip: Buffer): Promise<ReadonlyMap<string, string>> =>
  new Map((await readParts(zip)).map(({ name, bytes }) => [name, bytes.toString('latin1')]));

describe('the copy of a photograph', () => {
  it('is the picture and how it is held, and nothing else that a telephone wrote', async () => {
    const copy = await copyOf(jpegWith(CANARY, 6));
    expect(copy.includes(CANARY)).toBe(false);
    // Every byte but the way it is held is that of the plain picture.
    expect(copy.length - plainJpeg.length).toBe(36);
    expect(copy.subarray(copy.indexOf(Buffer.from('ffdb', 'hex')))).toEqual(
      plainJpeg.subarray(plainJpeg.indexOf(Buffer.from('ffdb', 'hex'))),
    );
    expect(await copyOf(jpegWith(CANARY, 1))).toEqual(plainJpeg);
  });

  it('of a PNG is the very picture', async () => {
    expect(await copyOf(pngWith(CANARY))).toEqual(plainPng);
  });

  it('of a broken file is none, wherever it breaks', async () => {
    const [jpeg, png] = [jpegWith(CANARY), pngWith(CANARY)];
    for (let length = 0; length < plainJpeg.length; length += 1)
      expect(await strippedCopy('image/jpeg', plainJpeg.subarray(0, length))).toBeNull();
    for (let length = 0; length < plainPng.length; length += 1)
      expect(await strippedCopy('image/png', plainPng.subarray(0, length))).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), async (place, value) => {
        for (const [type, whole] of [
          ['image/jpeg', jpeg],
          ['image/png', png],
        ] as const) {
          const bytes = Buffer.from(whole);
          bytes[place % bytes.length] = value;
          // Refused or freed; never thrown.
          await strippedCopy(type, bytes);
        }
      }),
    );
  });
});

describe('the copy of a document', () => {
  it('of Word has its text and no name: not of its author, nor of who changed or remarked, nor in its pictures', async () => {
    const copy = await copyOf(await docxWith(CANARY));
    const texts = await textsOf(copy);
    expect([...texts].filter(([, text]) => text.includes(CANARY))).toEqual([]);
    expect(texts.get('word/document.xml')).toContain(Buffer.from('명단이 밖에 있습니다.').toString('latin1'));
    expect(texts.get('word/document.xml')).toContain('<w:ins w:id="1" w:author="" w:initials="">');
    expect([...texts.keys()].filter((name) => /custom/.test(name))).toEqual([]);
    expect(texts.get('_rels/.rels')).not.toContain('custom.xml');
    expect(texts.get('[Content_Types].xml')).not.toContain('custom.xml');
    expect(await recognise(copy.subarray(0, 4100))).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
  });

  it('of Excel keeps its tables and loses people, paths and printers', async () => {
    const texts = await textsOf(await copyOf(await xlsxWith(CANARY)));
    expect([...texts].filter(([, text]) => text.includes(CANARY))).toEqual([]);
    expect(texts.get('xl/tables/table1.xml')).toContain('displayName="');
    expect(texts.get('xl/tables/table1.xml')).not.toContain('displayName=""');
    expect(texts.get('xl/worksheets/sheet1.xml')).toContain('<pageSetup paperSize="9"/>');
    expect(texts.get('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('printerSettings');
  });

  it.each([
    ['a macro', { name: 'word/vbaProject.bin', bytes: Buffer.from('macro') }],
    ['another document', { name: 'word/embeddings/sheet.xlsx', bytes: Buffer.from('PK') }],
    ['a picture of a kind nobody here can free', { name: 'word/media/image1.emf', bytes: Buffer.from('emf') }],
    ['a document type, behind which a text can hide', { name: 'word/x.xml', bytes: Buffer.from('<!DOCTYPE a>') }],
    ['a coding in which nothing is found', { name: 'word/x.xml', bytes: Buffer.from('﻿<a/>', 'utf16le') }],
    ['a name that is no part’s', { name: '../x.xml', bytes: Buffer.from('<a b="') }],
  ])('with %s in it is none', async (_what, part) => {
    const parts = await readParts(await docxWith(CANARY));
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(await strippedCopy(type, await writeParts([...parts, part]))).toBeNull();
  });

  it('that unfolds to more than it may is none, and is given up on the way', async () => {
    const bomb = { name: 'word/bomb.xml', bytes: Buffer.alloc(101 * 1024 * 1024, 0x20) };
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(await strippedCopy(type, await writeParts([bomb]))).toBeNull();
  });
});

it('takes no kind that it cannot free: not PDF, not HWP, not a web page with a script in it', async () => {
  for (const type of ['application/pdf', 'application/x-hwp', 'application/hwp+zip', 'text/html', 'image/svg+xml'])
    expect(takenTypes[type]).toBeUndefined();
  expect(await strippedCopy('text/plain', Buffer.from('a\0b'))).toBeNull();
});
