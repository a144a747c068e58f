import { Buffer } from 'node:buffer';

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;

/** Two bytes for each character that CP949 can write, found by reading every pair there is. Made once, on first use. */
let pairs: ReadonlyMap<string, number> | undefined;

const readPairs = (): ReadonlyMap<string, number> => {
  // The encoding that the web calls euc-kr is CP949 with all of its additions (WHATWG Encoding, 14.1).
  const decoder = new TextDecoder('euc-kr');
  const made = new Map<string, number>();
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = 0x41; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') made.set(character, (lead << 8) | trail);
    }
  }
  return made;
};

/** A text as CP949 (완성형 with its additions). `null`: it holds a character that CP949 has not. */
export const toKorean = (text: string): Buffer | null => {
  pairs ??= readPairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = pairs.get(character);
    if (pair === undefined) return null;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
};
