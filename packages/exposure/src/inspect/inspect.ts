import type { Answer } from '../fetch/fetched.ts';
import { decodePage } from '../html/decode-page.ts';
import { commentsOf, visibleText } from '../html/visible-text.ts';
import { contentTypeOf, documentName, isPage } from './document-name.ts';
import type { Found, ReadDocument } from './reader.ts';
import { readSource } from './read-source.ts';

/**
 * `text`: what a document says with its properties, and a page to its readers. `comment`: of a page, what stands in its comments
 * and nowhere else in its text. `source`: markup that no reader of text sees. `headers`: what the server sends before the page.
 * `address`: the URL itself.
 */
type Place = 'text' | 'comment' | 'source' | 'headers' | 'address';

export interface PlacedFinding extends Found {
  readonly in: Place;
}

export interface Inspected {
  readonly findings: readonly PlacedFinding[];
  readonly skipped: readonly { readonly member: string | null; readonly why: string }[];
}

/** Headers that say nothing of people, and have numbers. */
const DULL =
  /^(?:date|etag|expires|last-modified|content-(?:length|type|encoding)|age|server|vary|strict-transport-security|content-security-policy)$/;

const inHeaders = ({ headers }: Answer, read: ReadDocument): readonly Found[] => {
  const lines = Object.entries(headers).flatMap(([name, value]) => (DULL.test(name) ? [] : [`${name}: ${value}`]));
  return lines.length === 0 ? [] : readSource(Buffer.from(lines.join('\n')), read);
};

const inAddress = ({ url }: Answer, read: ReadDocument): readonly Found[] => {
  const { pathname, search } = new URL(url);
  let text = pathname + search;
  try {
    text = decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Escapes of another encoding: read as they stand.
  }
  // Numbers of pages and posts are everywhere in addresses; only what is surely somebody's is told.
  return readSource(Buffer.from(text), read).filter(({ confidence }) => confidence === 'high');
};

const same = ({ kind, value, masked }: Found): string => `${kind} ${value ?? masked}`;

const notIn = (known: readonly Found[], further: readonly Found[]): readonly Found[] => {
  const keys = new Set(known.map(same));
  return further.filter((one) => !keys.has(same(one)));
};

const place = (where: Place, found: readonly Found[]): readonly PlacedFinding[] =>
  found.map((one) => ({ ...one, in: where }));

/** Of what a page says, what only its comments say: whoever looks at the page does not see it, and wonders what is meant. */
const withComments = (answer: Answer, text: readonly Found[], read: ReadDocument): readonly PlacedFinding[] => {
  const html = decodePage(answer.body, contentTypeOf(answer));
  const inComments = commentsOf(html);
  if (inComments === '' || text.length === 0) return place('text', text);
  const commented = new Set(readSource(Buffer.from(inComments), read).map(same));
  const visible = new Set(read(Buffer.from(visibleText(html)), 'page.txt').findings.map(same));
  return text.map((one) => ({ ...one, in: commented.has(same(one)) && !visible.has(same(one)) ? 'comment' : 'text' }));
};

/** Looks through an answer: its document, of a page the source too, its headers, its address. The same value is told once. */
export const inspect = (answer: Answer, read: ReadDocument): Inspected => {
  const { findings: text, skipped } = read(answer.body, documentName(answer));
  const source = isPage(answer) ? notIn(text, readSource(answer.body, read)) : [];
  const headers = notIn([...text, ...source], inHeaders(answer, read));
  const address = inAddress(answer, read);
  return {
    findings: [
      ...(isPage(answer) ? withComments(answer, text, read) : place('text', text)),
      ...place('source', source),
      ...place('headers', headers),
      ...place('address', address),
    ],
    skipped,
  };
};
