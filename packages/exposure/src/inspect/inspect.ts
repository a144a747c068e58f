import type { Answer } from '../fetch/fetched.ts';
import { documentName, isPage } from './document-name.ts';
import type { Found, ReadDocument } from './reader.ts';
import { readSource } from './read-source.ts';

/**
 * `text`: what a document says, and a page to its readers or in a comment. `source`: markup that no reader of text sees.
 * `headers`: what the server sends before the page. `address`: the URL itself.
 */
type Place = 'text' | 'source' | 'headers' | 'address';

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

/** Looks through an answer: its document, of a page the source too, its headers, its address. The same value is told once. */
export const inspect = (answer: Answer, read: ReadDocument): Inspected => {
  const { findings: text, skipped } = read(answer.body, documentName(answer));
  const source = isPage(answer) ? notIn(text, readSource(answer.body, read)) : [];
  const headers = notIn([...text, ...source], inHeaders(answer, read));
  const address = inAddress(answer, read);
  return {
    findings: [
      ...place('text', text),
      ...place('source', source),
      ...place('headers', headers),
      ...place('address', address),
    ],
    skipped,
  };
};
