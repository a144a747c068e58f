import { readHwpx } from '../hwp/hwpx.ts';
import { readOdf } from '../office/odf.ts';
import { readOoxml } from '../office/ooxml.ts';
import { Refusal } from '../refusal.ts';
import { checkDepth, skip, type Reader } from '../source.ts';
import { readDirectory } from './directory.ts';
import type { Member } from './member.ts';
import { readArchived, type PartsReader } from './parts.ts';

const readArchive: PartsReader = (source, members) => {
  for (const member of members) if (!member.name.endsWith('/')) readArchived(source, member);
};

const readerOf = (members: readonly Member[]): PartsReader => {
  const has = (test: (name: string) => boolean): boolean => members.some(({ name }) => test(name));
  if (has((name) => name === '[Content_Types].xml') && has((name) => /^(?:word|xl|ppt)\//.test(name))) return readOoxml;
  if (has((name) => /^Contents\/section\d+\.xml$/i.test(name))) return readHwpx;
  if (has((name) => name === 'content.xml') && has((name) => name === 'mimetype')) return readOdf;
  return readArchive;
};

/** ZIP files, and the documents that are made of one: docx, xlsx, pptx, hwpx, odt, ods, odp. */
export const readZip: Reader = (source) => {
  checkDepth(source);
  const { members, whole } = readDirectory(source.bytes, source.budget);
  if (members.length === 0 && !whole) throw new Refusal('damaged');
  readerOf(members)(source, members);
  if (!whole) skip(source, 'damaged');
};
