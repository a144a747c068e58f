import { sha256, toSeoulIso, type Digest, type Instant } from '@bongsu/kit';
import type { Answer } from '../fetch/fetched.ts';
import { decodePage } from '../html/decode-page.ts';
import { visibleText } from '../html/visible-text.ts';
import { contentTypeOf, isCode, isPage } from './document-name.ts';
import type { PlacedFinding } from './inspect.ts';
import { maskedRendering } from './masked-rendering.ts';
import type { ReadDocument } from './reader.ts';

/** What a page showed at a moment, fit for the file of a case: no value is in it. */
export interface Evidence {
  readonly url: string;
  /** The address that was asked for, when it redirected to `url`. */
  readonly askedFor: string;
  /** ISO 8601 in Korean time. */
  readonly fetchedAt: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** Of the unpacked body, as far as it came. */
  readonly sha256: Digest;
  readonly shortfall: string | null;
  readonly findings: readonly Pick<PlacedFinding, 'kind' | 'confidence' | 'masked' | 'line' | 'member' | 'in'>[];
  readonly rendering: string;
}

/** Headers that tell what was served, and when it was made. */
const TELLING = [
  'content-type',
  'content-length',
  'content-disposition',
  'last-modified',
  'etag',
  'date',
  'server',
  'x-robots-tag',
  'cache-control',
];

const textsOf = (answer: Answer): readonly string[] => {
  const type = contentTypeOf(answer);
  if (!isPage(answer) && !isCode(answer) && !type.startsWith('text/')) return [];
  const text = decodePage(answer.body, type);
  return isPage(answer) ? [visibleText(text), text] : [text];
};

/** Masks all that was found, whatever of it is told. */
export const evidenceOf = (
  answer: Answer,
  asked: { readonly url: string; readonly at: Instant },
  findings: { readonly told: readonly PlacedFinding[]; readonly all: readonly PlacedFinding[] },
  read: ReadDocument,
): Evidence => ({
  url: answer.url,
  askedFor: asked.url,
  fetchedAt: toSeoulIso(asked.at),
  status: answer.status,
  headers: Object.fromEntries(
    TELLING.flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [[name, maskedHeader(value, read)]];
    }),
  ),
  bytes: answer.body.length,
  sha256: sha256(answer.body),
  shortfall: answer.shortfall,
  findings: findings.told.map(({ kind, confidence, masked, line, member, in: place }) => ({
    kind,
    confidence,
    masked,
    line,
    member,
    in: place,
  })),
  rendering: maskedRendering(textsOf(answer), findings, read),
});

/** A file may be named after its owner's number. */
const maskedHeader = (value: string, read: ReadDocument): string => {
  const found = read(Buffer.from(value), 'header.txt').findings;
  return found.reduce((text, one) => (one.value === undefined ? text : text.replaceAll(one.value, one.masked)), value);
};
