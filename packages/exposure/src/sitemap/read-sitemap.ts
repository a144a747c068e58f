import { gunzipSync } from 'node:zlib';
import { decodePage } from '../html/decode-page.ts';
import { Tokenizer } from '../html/tokenize.ts';

export interface Sitemap {
  readonly pages: readonly string[];
  /** Further sitemaps, of an index. */
  readonly sitemaps: readonly string[];
}

/** Of the protocol (sitemaps.org): more has to be split into several. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

const unpacked = (bytes: Uint8Array): Uint8Array | null => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
};

const listed = (text: string): Sitemap => {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let [isIndexed, isAddress] = [false, false];
  for (const token of new Tokenizer(text)) {
    if (pages.length + sitemaps.length >= MOST_ADDRESSES) break;
    if (token.kind === 'open' && (token.name === 'url' || token.name === 'sitemap'))
      isIndexed = token.name === 'sitemap';
    if (token.kind === 'open' || token.kind === 'close') isAddress = token.kind === 'open' && token.name === 'loc';
    else if (token.kind === 'text' && isAddress) (isIndexed ? sitemaps : pages).push(token.text.trim());
  }
  return { pages, sitemaps };
};

/** Reads a sitemap or an index of them, as XML or as lines, packed or not. `null`: it cannot be unpacked. */
export const readSitemap = (bytes: Uint8Array): Sitemap | null => {
  const plain = unpacked(bytes);
  if (plain === null) return null;
  const text = decodePage(plain, '');
  if (text.includes('<')) return listed(text);
  const lines = text.split(/\r?\n/).filter((line) => /^https?:\/\//i.test(line));
  return { pages: lines.slice(0, MOST_ADDRESSES), sitemaps: [] };
};
