/** What sort of file something is, from its first bytes (4 KiB are plenty) and, where those say nothing, its name. */
import { latin1, startsWith } from './bytes/find.ts';

/**
 * `text`: read as it is. `image`: needs its text recognised. `binary`: programs, fonts, films, which have none.
 * `unsupported`: archives and documents that nothing here reads. The others have a reader.
 */
export type Format =
  | 'zip'
  | 'cfb'
  | 'pdf'
  | 'gzip'
  | 'tar'
  | 'mail'
  | 'rtf'
  | 'markup'
  | 'text'
  | 'image'
  | 'binary'
  | 'unsupported';

type Signature = readonly [format: Format, at: number, bytes: string];

const signatures: readonly Signature[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['cfb', 0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['gzip', 0, '\x1F\x8B\x08'],
  ['rtf', 0, '{\\rtf'],
  ['tar', 257, 'ustar'],
  ['image', 0, '\x89PNG\r\n\x1A\n'],
  ['image', 0, '\xFF\xD8\xFF'],
  ['image', 0, 'GIF87a'],
  ['image', 0, 'GIF89a'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftypheic'],
  ['image', 4, 'ftypheix'],
  ['image', 4, 'ftypmif1'],
  ['image', 4, 'ftypavif'],
  ['image', 0, '\0\0\0\x0CjP  '],
  ['image', 0, 'AT&TFORM'],
  ['image', 0, '\x01\0\0\0\x58\0\0\0'],
  ['image', 0, '\xD7\xCD\xC6\x9A'],
  ['binary', 0, '\x7FELF'],
  ['binary', 0, '\xCF\xFA\xED\xFE'],
  ['binary', 0, '\xCE\xFA\xED\xFE'],
  ['binary', 0, '\xCA\xFE\xBA\xBE'],
  ['binary', 0, '\0asm'],
  ['binary', 0, 'OTTO'],
  ['binary', 0, '\0\x01\0\0\0'],
  ['binary', 0, 'ttcf'],
  ['binary', 0, 'wOFF'],
  ['binary', 0, 'wOF2'],
  ['binary', 0, 'ID3'],
  ['binary', 0, '\xFF\xFB'],
  ['binary', 0, 'OggS'],
  ['binary', 0, 'fLaC'],
  ['binary', 8, 'WAVE'],
  ['binary', 8, 'AVI '],
  ['binary', 4, 'ftyp'],
  ['binary', 0, '\x1A\x45\xDF\xA3'],
  ['binary', 0, '\x30\x26\xB2\x75\x8E\x66\xCF\x11'],
  ['unsupported', 0, '7z\xBC\xAF\x27\x1C'],
  ['unsupported', 0, 'Rar!\x1A\x07'],
  ['unsupported', 0, '\xFD7zXZ\0'],
  ['unsupported', 0, 'BZh'],
  ['unsupported', 0, '\x28\xB5\x2F\xFD'],
  ['unsupported', 0, 'ALZ\x01'],
  ['unsupported', 0, 'EGGA'],
  ['unsupported', 0, 'HWP Document File V'],
  ['unsupported', 0, 'MSCF'],
  ['unsupported', 0, '!BDN'],
  ['unsupported', 0, '%!PS'],
];

const PDF_WITHIN = 1024;
const HEADER_FIELD =
  /^(?:From [^\n]*\n)?(?:Return-Path|Received|Delivered-To|X-[\w-]+|Message-ID|MIME-Version|Date|From|To|Subject|Reply-To|Content-[\w-]+|DKIM-Signature|ARC-[\w-]+|Authentication-Results|Thread-[\w-]+|Cc|Sender|List-[\w-]+)[ \t]*:/i;
const HEADERS = /^(?:From|Subject|Date|MIME-Version|Content-Type|Received|Message-ID)[ \t]*:/gim;
const MARKUP = /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml|<!DOCTYPE|<html|<head|<body|<!--)/i;
const MARKUP_NAMES = /\.(?:html?|xhtml|mht|xml|svg|hml)$/i;

const byText = (head: string, name: string): Format => {
  const mailed = /\.(?:eml|mht|mhtml)$/i.test(name);
  if (HEADER_FIELD.test(head) && (mailed || (head.match(HEADERS) ?? []).length >= 2)) return 'mail';
  return MARKUP.test(head) || (MARKUP_NAMES.test(name) && head.includes('<')) ? 'markup' : 'text';
};

const isPortableExecutable = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, 'MZ') && bytes.subarray(2, 256).includes(0);

export const sniff = (bytes: Uint8Array, name: string): Format => {
  for (const [format, at, signature] of signatures) if (startsWith(bytes, at, signature)) return format;
  const head = latin1(bytes, 0, Math.min(bytes.length, 4096));
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (isPortableExecutable(bytes)) return 'binary';
  if (startsWith(bytes, 0, 'BM') && bytes.subarray(6, 10).every((byte) => byte === 0)) return 'image';
  return byText(isWide(bytes) ? head.replaceAll('\0', '') : head, name);
};

/** UTF-16 with its mark: `text` all the same, and `markup` looks like itself without the zeros. */
const isWide = (bytes: Uint8Array): boolean => startsWith(bytes, 0, '\xFF\xFE') || startsWith(bytes, 0, '\xFE\xFF');
