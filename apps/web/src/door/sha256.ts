/**
 * SHA-256 (FIPS 180-4) of short texts, many thousand times over. Own code, because WebCrypto is missing without HTTPS and
 * answers each call with a promise, which takes longer than the hash.
 */
const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate += 1)
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);

/** The first 32 bits of the fraction. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);

const K = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** The message in blocks of sixteen words, with the one, the zeros and the length behind it. */
const blocksOf = (message: Uint8Array): DataView => {
  const whole = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64));
  new Uint8Array(whole.buffer).set(message);
  whole.setUint8(message.length, 0x80);
  whole.setUint32(whole.byteLength - 4, message.length * 8);
  return whole;
};

const words = new Uint32Array(64);

const schedule = (blocks: DataView, from: number): void => {
  for (let i = 0; i < 16; i += 1) words[i] = blocks.getUint32(from + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [words[i - 15]!, words[i - 2]!];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16]! + small + words[i - 7]! + large) | 0;
  }
};

const compress = (state: Uint32Array, blocks: DataView, from: number): void => {
  schedule(blocks, from);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const choice = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
    const one = (h + choice + K[i]! + words[i]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index]! + value) | 0;
  });
};

export const sha256 = (message: Uint8Array): Uint32Array => {
  const state = Uint32Array.from(START);
  const blocks = blocksOf(message);
  for (let from = 0; from < blocks.byteLength; from += 64) compress(state, blocks, from);
  return state;
};
