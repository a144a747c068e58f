/**
 * Distribution documents (배포용 문서): the key to each section lies at its beginning, so that anybody may read and nobody
 * edit. 한글 문서 파일 형식: 배포용 문서 revision 1.2.
 */
import { createDecipheriv } from 'node:crypto';
import { u32 } from '../bytes/little-endian.ts';
import { Refusal } from '../refusal.ts';

const DISTRIBUTION_DATA = 0x10 + 12;
const HEADER = 4;
const SIZE = 256;
const KEY = 16;

/** The numbers of Microsoft's `rand`, which the specification names. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
};

const keyOf = (record: Uint8Array): Uint8Array => {
  const seed = u32(record, 0);
  const random = randomFrom(seed);
  const plain = Uint8Array.from(record);
  let left = 0;
  let mask = 0;
  for (let at = 0; at < SIZE; at += 1) {
    if (left === 0) {
      mask = random() & 0xff;
      left = (random() & 0xf) + 1;
    }
    if (at >= 4) plain[at]! ^= mask;
    left -= 1;
  }
  const offset = 4 + (seed & 0xf);
  return plain.subarray(offset, offset + KEY);
};

/** A section as it is in an ordinary document, still deflated. AES-128 in ECB mode. */
export const openDistributed = (section: Uint8Array): Uint8Array => {
  const from = HEADER + SIZE;
  if ((u32(section, 0) & 0x3ff) !== DISTRIBUTION_DATA || section.length < from) throw new Refusal('damaged');
  const cipher = createDecipheriv('aes-128-ecb', keyOf(section.subarray(HEADER, from)), null).setAutoPadding(false);
  return cipher.update(section.subarray(from, from + ((section.length - from) & ~15)));
};
