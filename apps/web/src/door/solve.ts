import { sha256 } from './sha256.ts';

export interface Challenge {
  readonly challenge: string;
  readonly bits: number;
}

const utf8 = new TextEncoder();

/** Whether the first `bits` bits (at most 32) of the hash are zero. */
const isEnough = (text: string, bits: number): boolean =>
  bits === 0 || sha256(utf8.encode(text))[0]! >>> (32 - bits) === 0;

/** Tries so many answers; `null` when none of them is one. */
export function solveSome({ challenge, bits }: Challenge, from: number, count: number): string | null {
  for (let answer = from; answer < from + count; answer += 1) {
    const work = `${challenge}~${String(answer)}`;
    if (isEnough(work, bits)) return work;
  }
  return null;
}
