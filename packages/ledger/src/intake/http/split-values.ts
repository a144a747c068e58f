/** The values of a JSON text, each as its bytes, so that one that is broken is refused alone. */
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Behind the text that begins at `start`, or where the bytes end. */
const endOfText = (bytes: Buffer, start: number): number => {
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
  return Math.min(at + 1, bytes.length);
};

/** Behind the value that begins at `start`: its last bracket is closed, or what parts values comes. */
const endOfValue = (bytes: Buffer, start: number): number => {
  let depth = 0;
  for (let at = start; at < bytes.length;) {
    const byte = bytes[at]!;
    if (depth === 0 && at > start && (byte === COMMA || byte === CLOSE_LIST || isBlank(byte))) return at;
    if (byte === QUOTE) {
      at = endOfText(bytes, at);
      continue;
    }
    at += 1;
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth -= 1;
      if (depth <= 0) return at;
    }
  }
  return bytes.length;
};

const BOM = Buffer.from('\uFEFF');

/** Those of its list, or those that stand one after the other. A list that is not closed ends with a value that is none. */
export const splitValues = (body: Buffer): Buffer[] => {
  const values: Buffer[] = [];
  let at = body.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  const skip = (isPart: (byte: number | undefined) => boolean): void => {
    while (at < body.length && isPart(body[at])) at += 1;
  };
  skip(isBlank);
  const isList = body[at] === OPEN_LIST;
  if (isList) at += 1;
  for (;;) {
    skip((byte) => isBlank(byte) || (isList && byte === COMMA));
    if (at >= body.length) return isList ? [...values, body.subarray(at)] : values;
    if (isList && body[at] === CLOSE_LIST) break;
    const end = endOfValue(body, at);
    values.push(body.subarray(at, end));
    at = end;
  }
  at += 1;
  skip(isBlank);
  if (at < body.length) values.push(body.subarray(at));
  return values;
};
