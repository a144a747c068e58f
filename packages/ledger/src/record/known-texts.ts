/** How many bytes tell texts apart well enough: whatever they leave open is compared. */
const TELLING = 12;

const hashBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c_9dc5 ^ (end - start);
  for (let at = Math.max(start, end - TELLING); at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

const SLOTS = 1 << 13;
const LONGEST = 64;

interface Known {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Texts that come again and again, as accounts and systems do: each is decoded once, and is the same text wherever it comes. */
const known: (Known | undefined)[] = Array.from({ length: SLOTS });

const isSame = (other: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean => {
  if (other.length !== to - from) return false;
  for (let at = 0; at < other.length; at += 1) if (other[at] !== bytes[from + at]) return false;
  return true;
};

/** `decode`: of these bytes, when nobody knows them. */
export const knownText = (bytes: Uint8Array, from: number, to: number, decode: () => string): string => {
  if (to - from > LONGEST) return decode();
  const slot = hashBytes(bytes, from, to) & (SLOTS - 1);
  const found = known[slot];
  if (found !== undefined && isSame(found.bytes, bytes, from, to)) return found.text;
  const text = decode();
  known[slot] = { bytes: Uint8Array.prototype.slice.call(bytes, from, to), text };
  return text;
};
