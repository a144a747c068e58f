/** 한글 documents since 2002. HWP 5.0 문서 파일 형식 revision 1.3. */
import { inflate, type Unpacked } from '../bytes/inflate.ts';
import { u32 } from '../bytes/little-endian.ts';
import type { Compound, Stream } from '../cfb/compound.ts';
import { Refusal } from '../refusal.ts';
import { attempt, openMember, tellPicture, within, type Source } from '../source.ts';
import { isPictureName } from '../picture-name.ts';
import { openDistributed } from './distribution.ts';
import { readSection } from './section.ts';

/** Bits of the header's properties: 3.2.1. */
const DEFLATED = 1;
const DISTRIBUTED = 4;
/** By a password, by a digital rights system, by a certificate, and the last two together. */
const ENCRYPTED = 2 | 0x10 | 0x100 | 0x400;

const sectionNumber = ({ path }: Stream): number => Number(/\d+$/.exec(path)?.[0] ?? 0);

const unpackStream = (source: Source, bytes: Uint8Array, properties: number): Unpacked =>
  (properties & DEFLATED) === 0 ? { bytes, refusal: null } : inflate(source.budget, bytes, 'raw');

const tellSection = (source: Source, stream: Uint8Array, properties: number): void => {
  const records = (properties & DISTRIBUTED) === 0 ? stream : openDistributed(stream);
  readSection(source, records, (properties & DEFLATED) !== 0);
};

/** A picture, or a document within the document behind four bytes of its size. */
const openAttached = (source: Source, file: Compound, stream: Stream, properties: number): void => {
  const read = (): Uint8Array => {
    const packed = file.read(stream);
    const { bytes } = unpackStream(source, packed, properties);
    return bytes.length > 0 ? bytes : packed;
  };
  if (isPictureName(stream.path)) return tellPicture(within(source, stream.path, source.bytes), read);
  const bytes = read();
  const isCompound = u32(bytes, 4) === 0xe011_cfd0;
  openMember(source, stream.path, isCompound ? bytes.subarray(4) : bytes);
};

/** Body text, notes, headers, hidden comments: whatever is a paragraph in any section; then what is attached. */
export const readHwp = (source: Source, file: Compound): void => {
  const header = file.streams.find(({ path }) => path === 'FileHeader');
  if (header === undefined) throw new Refusal('damaged');
  const properties = u32(file.read(header), 36);
  if ((properties & ENCRYPTED) !== 0) throw new Refusal('encrypted');
  const body = (properties & DISTRIBUTED) === 0 ? /^BodyText\/Section\d+$/ : /^ViewText\/Section\d+$/;
  const sections = file.streams.filter(({ path }) => body.test(path));
  if (sections.length === 0) throw new Refusal('damaged');
  for (const section of sections.toSorted((left, right) => sectionNumber(left) - sectionNumber(right))) {
    attempt(within(source, section.path, source.bytes), () => tellSection(source, file.read(section), properties));
  }
  for (const stream of file.streams) {
    if (!stream.path.startsWith('BinData/')) continue;
    attempt(within(source, stream.path, source.bytes), () => openAttached(source, file, stream, properties));
  }
};
