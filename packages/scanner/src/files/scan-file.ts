import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import {
  isMarkedData,
  readDocument,
  sniff,
  type LineAt,
  type Limits,
  type Text,
  type Unreadable,
  type Visitor,
} from '../documents/index.ts';
import type { Read } from '../engine/engine.ts';
import { encodingOf, textOf } from '../findings/encoding.ts';
import type { Finding } from '../findings/finding.ts';
import { readOnce, type Tell, type TextForm, type TextReader } from '../findings/text-reader.ts';
import { openPlace, type Place } from './place.ts';
import { narrow, wideEncodingOf } from './wide-source.ts';

/** Where in a file something was found. */
export interface FileFinding extends Finding {
  /** Within an archive or a mail, its levels separated by `!`; null: the file itself. */
  readonly member: string | null;
  /** Read by recognition from a picture: no digit of it is as sure as in a text. */
  readonly fromPicture?: true;
}

/** Why a file, or a part of it, was not looked into to its end. */
export type SkipReason = Unreadable | 'link' | 'device' | 'unreadable' | 'changed';

export interface FileListener {
  found(finding: FileFinding): void;
  skipped(member: string | null, why: SkipReason): void;
  /** A picture whose text is recognised later. */
  picture(): void;
}

export interface FileScan {
  readonly reader: TextReader;
  readonly limits: Limits;
  /** Larger documents are told as too large: they have to be in memory as a whole. Plain texts may be of any size. */
  readonly maxDocument: number;
  /** Whether pictures are told as such, and not as unread. */
  readonly ocr: boolean;
}

const HEAD = 4096;
const PLAIN_TEXT = { unit: 'byte', tables: 'at-the-start' } as const;
export const EXTRACTED_TEXT = { unit: 'character', tables: 'anywhere' } as const;

const extracted = (lineAt: LineAt | undefined): TextForm =>
  lineAt === undefined ? EXTRACTED_TEXT : { ...EXTRACTED_TEXT, lineAt };

/** A file gives less than was asked for only at its end: asking again would cost small files a third of their time. */
const readFrom = (file: number): Read => {
  let [at, over] = [0, false];
  return (room) => {
    if (over) return 0;
    const got = readSync(file, room, 0, room.length, at);
    at += got;
    over = got < room.length;
    return got;
  };
};

/** A text that lies in memory: a member of an archive, or the text of a document. */
const scanBytes = ({ reader }: FileScan, { bytes, form, member, lineAt }: Text, listener: FileListener): void => {
  const tell = (finding: Finding): void => listener.found({ ...finding, member });
  if (form === 'extracted') {
    reader.read(readOnce(bytes), extracted(lineAt), tell);
    return;
  }
  scanPlain(reader, readOnce(bytes), bytes.subarray(0, HEAD), tell);
};

const korean = new TextDecoder('euc-kr');

/**
 * A text out of a document. What is told as the document's own text is no longer its bytes, in whatever encoding it was written: its
 * places are told in characters, so it is read as UTF-8.
 */
const scanText = (scan: FileScan, text: Text, listener: FileListener): void => {
  const { bytes, form, member } = text;
  if (form === 'extracted' || member !== null) scanBytes(scan, text, listener);
  else if (isUtf8(bytes)) scanBytes(scan, { bytes, form: 'extracted', member }, listener);
  else scanBytes(scan, { bytes: Buffer.from(korean.decode(bytes)), form: 'extracted', member }, listener);
};

const scanPlain = (reader: TextReader, read: Read, head: Uint8Array, tell: Tell): void => {
  const wide = wideEncodingOf(head);
  if (wide === null) reader.read(read, PLAIN_TEXT, tell);
  else reader.read(narrow(read, wide), { ...PLAIN_TEXT, wide: true }, tell);
};

/** Pictures are looked into when all texts are done: here they only count. */
const visitorOf = (scan: FileScan, text: Visitor['text'], member: string | null, listener: FileListener): Visitor => ({
  text,
  skipped: ({ member: inner, why }) => listener.skipped(inner ?? member, why),
  ...(scan.ocr
    ? {
        picture: () => {
          listener.picture();
          return null;
        },
      }
    : {}),
});

const keyOf = ({ kind }: Finding, value: string): string => `${kind} ${value.replaceAll(/\s/g, '')}`;

/**
 * As it is written first, with the names of its elements beside the values; then what only shows when marks are taken out, since
 * they part it. What both show is told once.
 */
const scanData = (
  scan: FileScan,
  bytes: Uint8Array,
  name: string,
  member: string | null,
  listener: FileListener,
): void => {
  const seen = new Map<string, number>();
  scanPlain(scan.reader, readOnce(bytes), bytes.subarray(0, HEAD), (finding, value) => {
    const key = keyOf(finding, value);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    listener.found({ ...finding, member });
  });
  readDocument(
    bytes,
    name,
    visitorOf(
      scan,
      (text) =>
        scan.reader.read(readOnce(text.bytes), extracted(text.lineAt), (finding, value) => {
          const left = seen.get(keyOf(finding, value)) ?? 0;
          if (left > 0) seen.set(keyOf(finding, value), left - 1);
          else listener.found({ ...finding, member: text.member ?? member });
        }),
      member,
      listener,
    ),
    scan.limits,
  );
};

export const readWhole = (file: number, size: number): Uint8Array => {
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const got = readSync(file, bytes, done, size - done, done);
    if (got === 0) break;
    done += got;
  }
  return bytes.subarray(0, done);
};

/**
 * A part of a plain text, from the first line that begins at or behind `start` to the first that begins at or behind `stop`: no
 * number goes over a line, and no word counts for another one. Answers how many lines it had.
 */
export const scanSlice = (
  { reader }: FileScan,
  place: Place,
  start: number,
  stop: number,
  listener: FileListener,
): number => {
  const file = openPlace(place);
  try {
    const [from, to] = [lineFrom(file, start), lineFrom(file, stop)];
    if (from >= to) return 0;
    const head = start === 0 ? {} : { from: { offset: from, head: firstLine(file) } };
    return reader.read(readBetween(file, from, to), { ...PLAIN_TEXT, ...head }, (finding) =>
      listener.found({ ...finding, member: null }),
    );
  } finally {
    closeSync(file);
  }
};

const STEP = 65_536;
const LINE_END = 10;

const lineFrom = (file: number, nominal: number): number => {
  if (nominal === 0) return 0;
  const room = Buffer.alloc(STEP);
  for (let at = nominal - 1; ; at += STEP) {
    const got = readSync(file, room, 0, STEP, at);
    const found = room.subarray(0, got).indexOf(LINE_END);
    if (found >= 0) return at + found + 1;
    if (got < STEP) return at + got;
  }
};

const firstLine = (file: number): string => {
  const room = Buffer.alloc(HEAD);
  const start = room.subarray(0, readSync(file, room, 0, HEAD, 0));
  const end = start.indexOf(LINE_END);
  return textOf(start.subarray(0, end < 0 ? start.length : end), encodingOf(start)).replace(/\r$/, '');
};

const readBetween = (file: number, start: number, stop: number): Read => {
  let at = start;
  return (room) => {
    const got = readSync(file, room, 0, Math.min(room.length, stop - at), at);
    at += got;
    return got;
  };
};

const scanOpen = (scan: FileScan, file: number, path: string, listener: FileListener): void => {
  const { size } = fstatSync(file);
  const head = Buffer.alloc(HEAD);
  const headSize = readSync(file, head, 0, HEAD, 0);
  const start = head.subarray(0, headSize);
  const format = sniff(start, basename(path));
  if (format === 'text') {
    scanPlain(scan.reader, readFrom(file), start, (finding) => listener.found({ ...finding, member: null }));
    return;
  }
  if (size > scan.maxDocument) {
    listener.skipped(null, 'too-large');
    return;
  }
  if (format === 'markup' && isMarkedData(start)) {
    scanData(scan, readWhole(file, size), basename(path), null, listener);
    return;
  }
  readDocument(
    readWhole(file, size),
    basename(path),
    visitorOf(scan, (text) => scanText(scan, text, listener), null, listener),
    scan.limits,
  );
};

/** Looks into one file. Never through a link, and never waits for a pipe. What cannot be read is told, with the reason. */
export const scanFile = (scan: FileScan, place: Place, listener: FileListener): void => {
  let file: number;
  try {
    file = openPlace(place);
  } catch (error) {
    listener.skipped(null, (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'link' : 'unreadable');
    return;
  }
  try {
    if (fstatSync(file).isFile()) scanOpen(scan, file, place.path, listener);
    else listener.skipped(null, 'device');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    listener.skipped(null, 'unreadable');
  } finally {
    closeSync(file);
  }
};

/** Looks through bytes that have no file, as `bongsu scan --stdin` and the library do. */
export const scanStream = (scan: FileScan, bytes: Uint8Array, name: string, listener: FileListener): void => {
  const head = bytes.subarray(0, HEAD);
  const format = sniff(head, name);
  if (format === 'text') scanBytes(scan, { bytes, form: 'plain', member: null }, listener);
  else if (format === 'markup' && isMarkedData(head)) scanData(scan, bytes, name, null, listener);
  else
    readDocument(
      bytes,
      name,
      visitorOf(scan, (text) => scanText(scan, text, listener), null, listener),
      scan.limits,
    );
};
