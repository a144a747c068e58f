import { expect, it } from 'vitest';
import { readZip, writeZip } from './zip.ts';

const entries = [
  { name: 'mimetype', stored: true, bytes: Buffer.from('application/hwp+zip') },
  { name: '본문/글.xml', stored: false, bytes: Buffer.from('가'.repeat(10_000)) },
  { name: 'empty', stored: false, bytes: Buffer.alloc(0) },
];

it('a package comes back as it was written, the first file readable from its first bytes', () => {
  const bytes = writeZip(entries);
  expect(readZip(bytes)).toEqual(entries);
  expect(Buffer.from(bytes).toString('latin1', 30, 57)).toBe('mimetypeapplication/hwp+zip');
});

it('what is no package is refused', () => {
  expect(() => readZip(Buffer.from('hello'))).toThrow('not a ZIP file');
});
