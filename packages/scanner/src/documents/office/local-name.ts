const COLON = 0x3a;
const SPACE = 0x20;
const GREATER = 0x3e;
const SLASH = 0x2f;

/**
 * The name of an element without its prefix as a number, a byte a letter: `row` is 0x726f77. -1 for longer names and for
 * what is no opening tag.
 */
export const localName = (bytes: Uint8Array, at: number): number => {
  let name = 0;
  let length = 0;
  for (let position = at; length <= 32; position += 1, length += 1) {
    const byte = bytes[position];
    if (byte === undefined || byte <= SPACE || byte === GREATER || byte === SLASH) return length > 3 ? -1 : name;
    if (byte === COLON) {
      name = 0;
      length = -1;
    } else name = length < 3 ? (name << 8) | byte : -1;
  }
  return -1;
};

export const nameCode = (name: string): number => [...Buffer.from(name)].reduce((code, byte) => (code << 8) | byte, 0);
