/** What becomes of the pieces of an XML text. */
export interface Rewriting {
  /** A tag with its brackets; `''` leaves it out. */
  readonly tag: (tag: string) => string;
  /** The text behind the tag `after`. */
  readonly text?: (text: string, after: string) => string;
}

/** The bracket that ends a tag: not one inside quotes. */
const endOfTag = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw new RangeError('a tag without an end');
};

const endAt = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new RangeError(`no ${mark}`);
  return at + mark.length;
};

/**
 * Goes through an XML text once, piece by piece: linear in its length, whatever a stranger wrote. Comments are left out.
 * Throws at what no Office program writes: a document type, with which a text can be hidden, or a piece without an end.
 */
export const rewriteXml = (xml: string, { tag, text = (given) => given }: Rewriting): string => {
  const out: string[] = [];
  let last = '';
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const upTo = open < 0 ? xml.length : open;
    if (upTo > at) out.push(text(xml.slice(at, upTo), last));
    if (open < 0) break;
    if (xml.startsWith('<!--', open)) {
      at = endAt(xml, '-->', open);
    } else if (xml.startsWith('<![CDATA[', open) || xml.startsWith('<?', open)) {
      at = endAt(xml, xml.startsWith('<?', open) ? '?>' : ']]>', open);
      out.push(xml.slice(open, at));
    } else if (xml.startsWith('<!', open)) {
      throw new RangeError('a document type');
    } else {
      at = endOfTag(xml, open) + 1;
      last = xml.slice(open, at);
      out.push(tag(last));
    }
  }
  return out.join('');
};

/** Empties attributes by their local names, whatever their prefix. */
export const emptied = (tag: string, names: ReadonlySet<string>): string =>
  tag.replaceAll(/(\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*)(?:"[^"]*"|'[^']*')/g, (whole, head: string, name: string) =>
    names.has(name) ? `${head}""` : whole,
  );

/** The value of an attribute without a prefix; `''` when it has none. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';

export const localName = (tag: string): string => /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';
