import { constants, deflateRawSync, deflateSync, gzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../budget.ts';
import { inflate } from '../bytes/inflate.ts';
import { usualLimits } from '../limits.ts';
import { randomFrom, type Random } from '../testing/random.ts';
import { Machine, theMachine, type End } from './machine.ts';

/** A campaign asks for more: `BONGSU_STREAMS=100000`. */
const STREAMS = Number(process.env['BONGSU_STREAMS'] ?? 400);
/** As little as a head of a block, and what a match reaches back, leave. */
const narrow = new Machine(1024, 40_000);

interface Result {
  readonly bytes: Buffer;
  readonly end: End;
}

const unpackWith = (machine: Machine, packed: Uint8Array, most = 1 << 30): Result => {
  const pieces: Uint8Array[] = [];
  const { end } = machine.inflate(packed, most, (from, to) => {
    pieces.push(machine.view(from, to).slice());
    return to;
  });
  return { bytes: Buffer.concat(pieces), end };
};

/** Words, runs, repetitions near and far, noise: whatever makes an encoder choose differently. */
const content = (random: Random): Buffer => {
  const parts: Buffer[] = [];
  const words = ['홍길동', '900101-1', ' ', '\n', '<w:t>', 'aaaa', 'abcabcabc', '서울특별시 '];
  for (let left = random.below(40); left >= 0; left -= 1) {
    const sort = random.below(5);
    const length = 1 + random.below(random.below(4) === 0 ? 60_000 : 300);
    if (sort === 0) parts.push(Buffer.alloc(length, random.below(256)));
    else if (sort === 1) parts.push(Buffer.from(Array.from({ length }, () => random.below(256))));
    else if (sort === 2)
      parts.push(
        Buffer.alloc(length, Buffer.from(Array.from({ length: 1 + random.below(20) }, () => random.below(256)))),
      );
    else if (sort === 3 && parts.length > 0) parts.push(parts[random.below(parts.length)]!);
    else
      parts.push(Buffer.from(Array.from({ length: length >> 3 }, () => words[random.below(words.length)]!).join('')));
  }
  return Buffer.concat(parts);
};

const budget = (): Budget =>
  new Budget(
    usualLimits(() => 0),
    1 << 20,
  );

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FIXED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FILTERED,
];

const packedFrom = (random: Random, plain: Buffer): Buffer =>
  deflateRawSync(plain, {
    level: random.below(10),
    memLevel: 1 + random.below(9),
    windowBits: 9 + random.below(7),
    strategy: STRATEGIES[random.below(STRATEGIES.length)]!,
  });

/** What zlib makes of a stream; null: it refuses. */
const byZlib = (packed: Uint8Array): Buffer | null => {
  try {
    return inflateRawSync(packed);
  } catch {
    return null;
  }
};

/** What zlib gives of the beginning of a stream that it refuses. */
const beginningByZlib = (packed: Uint8Array): Buffer => {
  let [good, bad, best] = [0, packed.length + 1, Buffer.alloc(0)];
  while (bad - good > 1) {
    const length = (good + bad) >> 1;
    try {
      best = inflateRawSync(packed.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH });
      good = length;
    } catch {
      bad = length;
    }
  }
  return best;
};

describe('unpacking', () => {
  it('gives what was packed, in whatever way, and in pieces of any size', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const plain = content(random);
        const packed = packedFrom(random, plain);
        for (const machine of [theMachine(), narrow]) {
          const { bytes, end } = unpackWith(machine, Buffer.concat([packed, Buffer.from('behind it')]));
          expect([end, bytes.equals(plain)]).toEqual(['whole', true]);
        }
      }),
      { numRuns: STREAMS / 5 },
    );
  });

  it('takes and refuses the same streams as zlib, and gives at least what zlib gives of a damaged one', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const packed = Buffer.from(packedFrom(random, content(random).subarray(0, 3000)));
        for (let faults = 1 + random.below(3); faults > 0; faults -= 1) {
          const at = random.below(random.below(2) === 0 ? Math.min(packed.length, 80) : packed.length);
          packed[at]! ^= 1 << random.below(8);
        }
        const stream = random.below(3) === 0 ? packed.subarray(0, random.below(packed.length)) : packed;
        const expected = byZlib(stream);
        for (const machine of [theMachine(), narrow]) {
          const { bytes, end } = unpackWith(machine, stream);
          expect(end).toBe(expected === null ? 'damaged' : 'whole');
          const beginning = expected ?? beginningByZlib(stream);
          expect(bytes.subarray(0, beginning.length).equals(beginning)).toBe(true);
          if (expected !== null) expect(bytes.length).toBe(expected.length);
        }
      }),
      { numRuns: STREAMS },
    );
  });

  it('comes to the same verdict as zlib on bytes that are no stream', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (stream) => {
        const expected = byZlib(stream);
        const { bytes, end } = unpackWith(theMachine(), stream);
        expect([end, expected === null || bytes.equals(expected)]).toEqual([
          expected === null ? 'damaged' : 'whole',
          true,
        ]);
      }),
      { numRuns: STREAMS },
    );
  });

  it('stops behind as many bytes as may come, and not before', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 200_000 }), (seed, most) => {
        const random = randomFrom(seed);
        const plain = content(random);
        const packed = packedFrom(random, plain);
        for (const machine of [theMachine(), narrow]) {
          for (const limit of [most, plain.length, Math.max(0, plain.length - 1)]) {
            const { bytes, end } = unpackWith(machine, packed, limit);
            const isShort = plain.length > limit;
            expect([end, bytes.length]).toEqual([isShort ? 'full' : 'whole', Math.min(limit, plain.length)]);
            expect(bytes.equals(plain.subarray(0, bytes.length))).toBe(true);
          }
        }
      }),
      { numRuns: STREAMS / 10 },
    );
  });

  it('tells by the sum at its end that a stream was changed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const plain = content(random);
        for (const [packing, packed] of [
          ['zlib', deflateSync(plain)],
          ['gzip', Buffer.concat([gzipSync(plain.subarray(0, 99)), gzipSync(plain.subarray(99))])],
        ] as const) {
          const whole = inflate(budget(), packed, packing);
          expect([whole.refusal, Buffer.from(whole.bytes).equals(plain)]).toEqual([null, true]);
          const changed = Buffer.from(packed);
          changed[packed.length - 1 - random.below(4)]! ^= 1;
          expect(inflate(budget(), changed, packing).refusal?.why).toBe('damaged');
        }
      }),
      { numRuns: STREAMS / 20 },
    );
  });
});
