import type { Read } from '../engine/engine.ts';

const ZERO_SHARE = 0.3;
const LITTLE = [0xff, 0xfe];
const BIG = [0xfe, 0xff];

/** UTF-16, by its mark or by the zeros of its Latin letters. `null`: another encoding. */
export const wideEncodingOf = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (head[0] === LITTLE[0] && head[1] === LITTLE[1]) return 'utf-16le';
  if (head[0] === BIG[0] && head[1] === BIG[1]) return 'utf-16be';
  const size = Math.min(head.length, 1024) & ~1;
  if (size < 16) return null;
  let [odd, even] = [0, 0];
  for (let at = 0; at < size; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > (size / 2) * ZERO_SHARE && even < odd / 8) return 'utf-16le';
  return even > (size / 2) * ZERO_SHARE && odd < even / 8 ? 'utf-16be' : null;
};

const PIECE = 65_536;
/** A unit of UTF-16 takes at most three bytes in UTF-8. */
const GROWTH = 1.5;

/** Reads UTF-16 as UTF-8. The mark at the start stays, as a letter of its own, so that places can be told in the file's bytes. */
export const narrow = (read: Read, encoding: 'utf-16le' | 'utf-16be'): Read => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const piece = new Uint8Array(PIECE);
  let waiting = new Uint8Array(0);
  let over = false;
  return (room) => {
    while (waiting.length === 0 && !over) {
      const got = read(piece.subarray(0, Math.min(PIECE, Math.max(2, Math.floor(room.length / GROWTH)))));
      over = got === 0;
      waiting = encoder.encode(decoder.decode(piece.subarray(0, got), { stream: !over }));
    }
    const size = Math.min(room.length, waiting.length);
    room.set(waiting.subarray(0, size));
    waiting = waiting.subarray(size);
    return size;
  };
};
