import { asBuffer, startsWith } from '../bytes/find.ts';
import { decodeText } from '../bytes/code-page.ts';

/** A string meant for people: UTF-16BE or UTF-8 with their marks, else Latin letters. ISO 32000-1 section 7.9.2.2. */
export const textOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0, '\xFE\xFF')) return decodeText(bytes.subarray(2), 'utf-16be');
  if (startsWith(bytes, 0, '\xFF\xFE')) return asBuffer(bytes).toString('utf16le', 2);
  return startsWith(bytes, 0, '\xEF\xBB\xBF')
    ? asBuffer(bytes).toString('utf8', 3)
    : asBuffer(bytes).toString('latin1');
};
