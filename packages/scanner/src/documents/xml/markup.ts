/** HTML and XML as files of their own. */
import { isUtf8 } from 'node:buffer';
import { asBuffer, startsWith } from '../bytes/find.ts';
import { decodeText } from '../bytes/code-page.ts';
import { tell, type Reader } from '../source.ts';
import { stripMarkup } from './strip-markup.ts';

/** The same in UTF-8, whatever it was written in. */
const narrow = (bytes: Uint8Array): Uint8Array => {
  if (startsWith(bytes, 0, '\xFF\xFE')) return Buffer.from(asBuffer(bytes).toString('utf16le', 2));
  if (startsWith(bytes, 0, '\xFE\xFF')) return Buffer.from(decodeText(bytes, 'utf-16be'));
  return isUtf8(bytes) ? bytes : Buffer.from(decodeText(bytes, 'euc-kr'));
};

const HEAD = 512;

/** Marks written as data, and not as a page: the names of its elements are what labels are elsewhere. */
export const isMarkedData = (bytes: Uint8Array): boolean => {
  const text = asBuffer(bytes).toString('latin1', 0, HEAD).replaceAll('\0', '').toLowerCase();
  return text.includes('<?xml') && !text.includes('<html') && !text.includes('<!doctype html');
};

/**
 * The text without its tags, then the tags that have attributes, comments and declarations, a line each: what a page says
 * only to programs is on the page all the same. Each with the lines of the file, so that what is found can be found again there.
 */
export const readMarkup: Reader = (source) => {
  const bytes = narrow(source.bytes);
  const { text, asides, lineAt, asideLineAt } = stripMarkup(bytes, source.budget, isMarkedData(bytes));
  tell(source, 'extracted', text, lineAt);
  tell(source, 'extracted', asides, asideLineAt);
};
