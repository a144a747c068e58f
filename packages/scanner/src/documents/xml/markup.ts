/** HTML and XML as files of their own. */
import { isUtf8 } from 'node:buffer';
import { asBuffer, startsWith } from '../bytes/find.ts';
import { decodeText } from '../bytes/code-page.ts';
import { tell, type Reader } from '../source.ts';
import { stripMarkup } from './strip-markup.ts';

/** Narrow text of a file in UTF-16, else the file itself. */
const narrow = (bytes: Uint8Array): Uint8Array => {
  if (startsWith(bytes, 0, '\xFF\xFE')) return Buffer.from(asBuffer(bytes).toString('utf16le', 2));
  return startsWith(bytes, 0, '\xFE\xFF') ? Buffer.from(decodeText(bytes, 'utf-16be')) : bytes;
};

const HEAD = 512;

/** Marks written as data, and not as a page: the names of its elements are what labels are elsewhere. */
export const isMarkedData = (bytes: Uint8Array): boolean => {
  const text = asBuffer(bytes).toString('latin1', 0, HEAD).replaceAll('\0', '').toLowerCase();
  return text.includes('<?xml') && !text.includes('<html') && !text.includes('<!doctype html');
};

/**
 * The text without its tags, then the tags that have attributes, comments and declarations, a line each: what a page says
 * only to programs is on the page all the same. Text in CP949 stays so (no byte of it looks like a tag), and is then `plain`.
 */
export const readMarkup: Reader = (source) => {
  const bytes = narrow(source.bytes);
  const form = isUtf8(bytes) ? 'extracted' : 'plain';
  const { text, asides } = stripMarkup(bytes, source.budget, isMarkedData(bytes));
  tell(source, form, text);
  tell(source, form, asides);
};
