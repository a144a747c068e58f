import { createHash } from 'node:crypto';
import {
  looksLikeReceipt,
  processorDoorOperations,
  publicDoorOperations,
  publicNoticeOperations,
  receiptSigns,
  withCheckSign,
} from '@bongsu/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from './api.ts';
import { affectedPath } from './check/api.ts';
import { processorPaths } from './processors/api.ts';
import { looksRight } from './receipt.ts';
import { sha256 } from './sha256.ts';
import { solveSome } from './solve.ts';

/** The page loads none of the contracts; these say so when it drifts from them. */
describe('the page of the public door', () => {
  it('calls every operation of the door where it is, and no other', () => {
    expect(Object.values(paths).toSorted()).toEqual(publicDoorOperations.map(({ path }) => path).toSorted());
    expect([affectedPath]).toEqual(publicNoticeOperations.map(({ path }) => path));
    expect(Object.values(processorPaths).toSorted()).toEqual(
      processorDoorOperations.map(({ path }) => path).toSorted(),
    );
  });

  it('knows a receipt from a slip of the hand as the server does', () => {
    const near = fc
      .array(fc.constantFrom(...receiptSigns.split(''), '0', 'L', ' '), { minLength: 18, maxLength: 20 })
      .map((signs) => signs.join(''));
    fc.assert(fc.property(near, (typed) => looksRight(typed) === looksLikeReceipt(typed)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...receiptSigns.split('')), { minLength: 19, maxLength: 19 }), (signs) =>
        looksRight(withCheckSign(signs.join(''))),
      ),
    );
  });
});

describe('the work it does', () => {
  it('is SHA-256, for messages of every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        const words = sha256(message);
        const bytes = Buffer.alloc(32);
        words.forEach((word, index) => bytes.writeUInt32BE(word, index * 4));
        expect(bytes.toString('hex')).toBe(createHash('sha256').update(message).digest('hex'));
      }),
    );
  });

  it('finds an answer that begins with the zero bits that were asked for', () => {
    for (const bits of [0, 1, 7, 8, 9, 12]) {
      const work = solveSome({ challenge: `a challenge of ${String(bits)}`, bits }, 0, 1_000_000);
      const hash = createHash('sha256')
        .update(work ?? '')
        .digest()
        .readUInt32BE(0);
      expect(hash >>> (32 - bits) === 0 || bits === 0).toBe(true);
    }
    expect(solveSome({ challenge: 'a', bits: 32 }, 0, 10)).toBeNull();
  });
});
