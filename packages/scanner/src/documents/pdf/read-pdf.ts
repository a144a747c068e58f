/** PDF. ISO 32000-1. */
import { asBuffer } from '../bytes/find.ts';
import { extract } from '../extract.ts';
import type { Refusal } from '../refusal.ts';
import { attempt, checkDepth, openMember, skip, tellPicture, within, type Reader, type Source } from '../source.ts';
import { ContentReader } from './content.ts';
import { openCipher } from './crypt.ts';
import { PdfFile } from './file.ts';
import { Lexer } from './lexer.ts';
import { readPicture } from './picture.ts';
import { Lines } from './lines.ts';
import { listPages, showPages } from './pages.ts';
import { writeStrings } from './strings.ts';
import { textOf } from './text-string.ts';
import { Stream, type Dictionary, type Value } from './values.ts';

/** Where the newest and the oldest trailer may be found; more than a file that was changed daily has. */
const MOST_TRAILERS = 1000;

/** What the trailers say, the last word counting: classic ones, and the streams that took their place. */
const readTrailer = (file: PdfFile): Dictionary => {
  const trailer: Dictionary = new Map();
  const buffer = asBuffer(file.bytes);
  const add = (dictionary: Value | undefined): void => {
    if (dictionary instanceof Map) for (const [key, value] of dictionary) trailer.set(key, value);
  };
  let at = buffer.indexOf('trailer');
  for (let count = 0; at >= 0 && count < MOST_TRAILERS; count += 1) {
    add(new Lexer(file.bytes.subarray(0, at + 65_536), at + 7).next());
    at = buffer.indexOf('trailer', at + 7);
  }
  for (const number of file.tables()) {
    const stream = file.get(number);
    if (stream instanceof Stream && stream.dictionary.has('Root')) add(stream.dictionary);
  }
  return trailer;
};

const idOf = (file: PdfFile, trailer: Dictionary): Uint8Array => {
  const [first] = file.array(trailer.get('ID'));
  return first instanceof Uint8Array ? first : new Uint8Array(0);
};

/** Files attached to the document, as members of it. ISO 32000-1 section 7.11.4. */
const openAttached = (source: Source, file: PdfFile): void => {
  for (const number of file.places.keys()) {
    const specification = file.get(number);
    const embedded = specification instanceof Map ? file.dictionary(specification.get('EF')) : null;
    if (!(specification instanceof Map) || embedded === null) continue;
    const stream = file.resolve(embedded.get('F') ?? embedded.get('UF'));
    const name = file.resolve(specification.get('UF') ?? specification.get('F'));
    if (!(stream instanceof Stream)) continue;
    source.budget.entry();
    openMember(source, name instanceof Uint8Array ? textOf(name) : `attachment-${number}`, file.read(stream));
  }
};

/** A picture that some page shows, by the number of its object. */
const openPicture = (source: Source, file: PdfFile, picture: Stream): void => {
  source.budget.entry();
  const inner = within(source, `picture-${String(picture.owner)}`, source.bytes);
  attempt(inner, () => tellPicture(inner, () => readPicture(file, picture)));
};

export const readPdf: Reader = (source) => {
  checkDepth(source);
  const file = new PdfFile(source.bytes, source.budget);
  const trailer = readTrailer(file);
  const encrypt = file.dictionary(trailer.get('Encrypt'));
  if (encrypt !== null) file.cipher = openCipher(file, encrypt, idOf(file, trailer));
  file.openObjectStreams();
  const pages = listPages(file, file.dictionary(trailer.get('Root')));
  let refusal: Refusal | null = null;
  const pictures = source.visitor.picture === undefined ? null : new Set<Stream>();
  extract(source, source.bytes.length, (writer) => {
    const lines = new Lines(writer);
    const reader = new ContentReader(file, writer, lines);
    if (pictures !== null) reader.taken = pictures;
    refusal = showPages(file, pages, reader, lines);
    writeStrings(file, writer, trailer.get('Info') ?? null);
  });
  openAttached(source, file);
  for (const picture of pictures ?? []) openPicture(source, file, picture);
  for (const trouble of [file.trouble, refusal as Refusal | null]) if (trouble !== null) skip(source, trouble.why);
  if (pages.length === 0) skip(source, 'damaged');
};
