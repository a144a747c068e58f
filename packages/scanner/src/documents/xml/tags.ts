import { asBuffer, startsWith } from '../bytes/find.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const GREATER = 0x3e;

/** Just behind the `>` that ends the tag in which `at` lies. Attribute values may hold a `>` of their own. */
export const tagEnd = (bytes: Uint8Array, at: number, end: number): number => {
  let position = at;
  while (position < end) {
    const byte = bytes[position]!;
    position += 1;
    if (byte === GREATER) return position;
    if (byte === QUOTE || byte === APOSTROPHE) {
      while (position < end && bytes[position] !== byte) position += 1;
      position += 1;
    }
  }
  return end;
};

/** Just behind the next `mark`, or the end. */
export const behind = (bytes: Uint8Array, at: number, end: number, mark: string): number => {
  const found = asBuffer(bytes).indexOf(mark, at, 'latin1');
  return found < 0 || found >= end ? end : Math.min(end, found + mark.length);
};

/** Just behind what begins with `<!` or `<?` at `at`; a CDATA section's content is not skipped but its mark is. */
export const declarationEnd = (bytes: Uint8Array, at: number, end: number): number => {
  if (startsWith(bytes, at, '<!--')) return behind(bytes, at + 4, end, '-->');
  if (startsWith(bytes, at, '<?')) return behind(bytes, at + 2, end, '?>');
  return tagEnd(bytes, at, end);
};

/** The value of the attribute `name` within a tag, or null. Entities are left as they are. */
export const attribute = (bytes: Uint8Array, from: number, to: number, name: string): string | null => {
  const tag = asBuffer(bytes).toString('latin1', from, to);
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
};
