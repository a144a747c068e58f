/** Mail as it is sent: RFC 5322, and its parts, RFC 2045 to 2049. Web pages saved whole (mht) are built the same way. */
import { asBuffer, startsWith } from '../bytes/find.ts';
import { Refusal } from '../refusal.ts';
import { attempt, checkDepth, openMember, tell, within, type Reader, type Source } from '../source.ts';
import { readMarkup } from '../xml/markup.ts';
import { parameter, readHeaders, type Headers } from './headers.ts';
import { withBody } from './transfer.ts';

/** Parts within parts, deeper than any mail program makes them. */
const MOST_NESTED = 32;
const NEWLINE = 10;
const RETURN = 13;
const HYPHEN = 0x2d;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A boundary may begin with another one: behind the mark the line ends, or the last two hyphens stand. */
const endsMark = (bytes: Uint8Array, at: number): boolean => {
  const byte = bytes[at];
  return byte === undefined || byte <= 0x20 || (byte === HYPHEN && bytes[at + 1] === HYPHEN);
};

/** What lies between the lines `--boundary`: what precedes the first, the parts, what follows the last. */
const split = (source: Source, from: number, to: number, boundary: string): Piece[] => {
  const { bytes } = source;
  const buffer = asBuffer(bytes);
  const mark = `--${boundary}`;
  const pieces: Piece[] = [];
  let start = from;
  let at = buffer.indexOf(mark, from, 'latin1');
  while (at >= 0 && at < to) {
    if ((at === from || bytes[at - 1] === NEWLINE) && endsMark(bytes, at + mark.length)) {
      if (pieces.length > source.budget.limits.maxEntries) throw new Refusal('too-many-entries', true);
      const end = bytes[at - 2] === RETURN ? at - 2 : at - 1;
      pieces.push({ from: start, to: Math.max(start, end) });
      const line = buffer.indexOf(NEWLINE, at + mark.length);
      start = line < 0 ? to : Math.min(to, line + 1);
    }
    at = buffer.indexOf(mark, at + mark.length, 'latin1');
  }
  pieces.push({ from: start, to });
  return pieces;
};

class MailReader {
  readonly #source: Source;
  #parts = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  part(from: number, to: number, nested: number): void {
    const headers = readHeaders(this.#source.bytes, from, to);
    tell(this.#source, 'extracted', Buffer.from(headers.text));
    const type = headers.field('content-type');
    const boundary = /^multipart\//i.test(type) ? parameter(`;${type}`, 'boundary') : '';
    if (boundary === '') this.#leaf(headers, type, to);
    else this.#multipart(headers.end, to, boundary, nested);
  }

  #multipart(from: number, to: number, boundary: string, nested: number): void {
    if (nested >= MOST_NESTED) throw new Refusal('too-deep');
    const [before, ...parts] = split(this.#source, from, to, boundary);
    const after = parts.pop();
    for (const piece of [before, after]) if (piece !== undefined) this.#beside(piece);
    for (const piece of parts) {
      this.#source.budget.entry();
      this.part(piece.from, piece.to, nested + 1);
    }
  }

  /** Before the first part and after the last stands nothing that anybody sees; so somebody might put something there. */
  #beside({ from, to }: Piece): void {
    if (to - from > 4) tell(this.#source, 'plain', this.#source.bytes.subarray(from, to));
  }

  #leaf(headers: Headers, type: string, to: number): void {
    this.#parts += 1;
    const encoding = headers.field('content-transfer-encoding').toLowerCase();
    withBody(this.#source.bytes.subarray(headers.end, to), encoding, (body) => {
      this.#source.budget.spend(body.length);
      this.#body(headers, type, body);
    });
  }

  #body(headers: Headers, type: string, body: Uint8Array): void {
    const source = this.#source;
    const name = parameter(`;${headers.field('content-disposition')}`, 'filename') || parameter(`;${type}`, 'name');
    if (name === '' && /^text\/html/i.test(type)) readMarkup({ ...source, bytes: body });
    else if (name === '' && (type === '' || /^text\//i.test(type))) tell(source, 'plain', body);
    else openMember(source, name === '' ? this.#nameless(type) : name, body);
  }

  #nameless(type: string): string {
    return /^message\//i.test(type) ? `message-${this.#parts}.eml` : `part-${this.#parts}`;
  }
}

/** The mails of a mailbox (mbox), each of which begins with a line `From `. RFC 4155. */
const mails = ({ bytes, budget }: Source): Piece[] => {
  const buffer = asBuffer(bytes);
  if (!startsWith(bytes, 0, 'From ')) return [{ from: 0, to: bytes.length }];
  const pieces: Piece[] = [];
  let from = 0;
  while (from >= 0 && from < bytes.length) {
    if (pieces.length > budget.limits.maxEntries) throw new Refusal('too-many-entries', true);
    const line = buffer.indexOf(NEWLINE, from);
    const next = buffer.indexOf('\nFrom ', from + 1, 'latin1');
    const to = next < 0 ? bytes.length : next + 1;
    pieces.push({ from: line < 0 ? from : Math.min(line + 1, to), to });
    from = next < 0 ? -1 : to;
  }
  return pieces;
};

export const readMail: Reader = (source) => {
  checkDepth(source);
  const found = mails(source);
  for (const [index, { from, to }] of found.entries()) {
    if (found.length === 1) new MailReader(source).part(from, to, 0);
    else {
      source.budget.entry();
      const inner = within(source, `${index + 1}.eml`, source.bytes);
      attempt(inner, () => new MailReader(inner).part(from, to, 0));
    }
  }
};
