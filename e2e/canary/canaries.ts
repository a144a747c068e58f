/** Everything by which one reporter could be found. */
export interface Canary {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** From where the request came, and what a proxy would say of it. */
  readonly address: string;
  readonly forwarded: string;
  readonly agent: string;
  readonly cookie: string;
  readonly referer: string;
  readonly fileName: string;
  /** Who made the picture or wrote the document. */
  readonly inFile: string;
}

/** Each canary holds one of these, and nothing else in the world does. */
const STEMS = ['Kanarie', '127.77.', '203.0.113.', '010-7731-', '0107731'];

export const canaryOf = (number: number): Canary => {
  const n = String(number).padStart(4, '0');
  const [high, low] = [Math.floor(number / 250), (number % 250) + 1];
  return {
    name: `Kanarie-Name-${n}`,
    email: `Kanarie-mail-${n}@example.invalid`,
    phone: `010-7731-${n}`,
    address: `127.77.${String(high)}.${String(low)}`,
    forwarded: `203.0.113.${String(low)}`,
    agent: `Mozilla/5.0 (Kanarie-Agent-${n})`,
    cookie: `Kanarie-cookie-${n}`,
    referer: `https://kanarie.invalid/Kanarie-Referer-${n}`,
    fileName: `Kanarie-File-${n}`,
    inFile: `Kanarie-Author-${n}`,
  };
};

/** The signs of Base64 that a text has for sure, whatever stands before and behind it. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((lead) => {
    const all = Buffer.from('\0'.repeat(lead) + text).toString('base64');
    return all.slice(Math.ceil((lead * 4) / 3), Math.floor(((lead + Buffer.byteLength(text)) * 4) / 3));
  });

const forms: readonly Buffer[] = STEMS.flatMap((stem) => [
  ...[stem, stem.toLowerCase(), stem.toUpperCase()].flatMap((written) => [
    Buffer.from(written),
    Buffer.from(written, 'utf16le'),
    Buffer.from(Buffer.from(written).toString('hex')),
  ]),
  ...inBase64(stem).map((written) => Buffer.from(written)),
]);

/** Where a canary was seen: the signs around it. */
export const canariesIn = (content: Uint8Array | string): readonly string[] => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return forms.flatMap((form) => {
    const at = bytes.indexOf(form);
    return at === -1 ? [] : [bytes.subarray(Math.max(0, at - 30), at + 50).toString('latin1')];
  });
};
