import { unfoldsTooFar } from './zip.ts';

/** Longer than any cell (32,767 characters, each at most an entity of six). */
const LONGEST = 256 * 1024;

export interface XmlEvents {
  /** `rest`: the attributes as written; `closed`: `<a/>`, for which no `close` follows. */
  readonly open: (name: string, rest: string, closed: boolean) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
};

export const plainText = (written: string): string =>
  written.includes('&') ? written.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, entity) : written;

/** `null`: not among them. */
export const attribute = (rest: string, name: string): string | null => {
  const at = rest.indexOf(` ${name}="`);
  if (at >= 0) {
    const from = at + name.length + 3;
    const to = rest.indexOf('"', from);
    return to < 0 ? null : plainText(rest.slice(from, to));
  }
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(rest);
  return found === null ? null : plainText(found[1] ?? found[2] ?? '');
};

/** `x:row` and `row` are the same to us. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const tell = (tag: string, events: XmlEvents): void => {
  if (tag.startsWith('/')) return events.close(localName(tag.slice(1).trimEnd()));
  const closed = tag.endsWith('/');
  const end = tag.search(/[\s/]/);
  const name = end < 0 ? tag : tag.slice(0, end);
  events.open(localName(name), end < 0 ? '' : tag.slice(end), closed);
};

/**
 * Reads XML as spreadsheets write it, as it comes: tags and short texts, without comments, CDATA or a document type. What
 * has no end is refused before it is looked at again and again. Yields after each piece, so that what it told can be taken.
 */
export async function* readXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let begun = false;
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    let at = 0;
    for (;;) {
      const less = rest.indexOf('<', at);
      const greater = less < 0 ? -1 : rest.indexOf('>', less);
      if (greater < 0) break;
      if (less > at) events.text(rest.slice(at, less));
      const tag = rest.slice(less + 1, greater);
      const isInstruction = tag.startsWith('?');
      if (tag.startsWith('!') || tag.length > LONGEST || (isInstruction && begun)) throw unfoldsTooFar();
      if (!isInstruction) tell(tag, events);
      begun = true;
      at = greater + 1;
    }
    rest = rest.slice(at);
    if (rest.length > LONGEST) throw unfoldsTooFar();
    yield;
  }
}
