import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, loadEngine } from './engine.ts';
import { findFast } from './engine.fixture.ts';
import { mixture, randomOf } from './mixture.fixture.ts';
import { findPlainly } from './reference.fixture.ts';

const today = { year: 2026, month: 11, day: 29 };
const engine = createEngine(loadEngine(), { today });

/** A campaign asks for more: `BONGSU_MATCHES=1000000`. */
const MATCHES = Number(process.env['BONGSU_MATCHES'] ?? 60_000);

const show = (bytes: Uint8Array, found: ReturnType<typeof findPlainly>): readonly string[] =>
  found.map(
    ({ start, end, kind, confidence, standsIn }) =>
      `${kind} ${confidence}${standsIn ? ' stand-in' : ''} ${start} ${Buffer.from(bytes.subarray(start, end)).toString('latin1')}`,
  );

describe('the engine and the plain reference find the same', () => {
  it('in any mixture of numbers, words and what lies between, however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomOf(seed);
        let [matches, round] = [0, 0];
        while (matches < MATCHES) {
          const bytes = mixture(random, 4000);
          const plain = findPlainly(bytes, today);
          const piece = round % 3 === 0 ? 1 + random(3000) : Number.POSITIVE_INFINITY;
          expect(show(bytes, findFast(engine, bytes, piece))).toEqual(show(bytes, plain));
          matches += plain.length;
          round += 1;
        }
      }),
      { numRuns: 1 },
    );
  }, 600_000);

  // What ended long ago once counted as lying ahead: nothing was found behind two megabytes without a number.
  it('far behind the last of what was found', () => {
    const quiet = Buffer.alloc(900_000, 'no number here, and none for long\n');
    const numbers = Buffer.from('10.6.2.2 bom@univ.kr 2001:db8:1:2:3:4:5:6\n');
    const bytes = Buffer.concat([numbers, quiet, quiet, quiet, quiet, numbers, quiet, numbers]);
    expect(show(bytes, findFast(engine, bytes))).toEqual(show(bytes, findPlainly(bytes, today)));
    expect(findFast(engine, bytes)).toHaveLength(9);
  });

  it('in bytes that mean nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(show(bytes, findFast(engine, bytes))).toEqual(show(bytes, findPlainly(bytes, today)));
      }),
    );
  });
});
