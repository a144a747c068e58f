import { expect, it } from 'vitest';
import { Budget } from '../budget.ts';
import { stillLimits } from '../testing/collect.ts';
import { randomFrom } from '../testing/random.ts';
import { writeWide } from './utf16.ts';
import { Writer } from './writer.ts';

/** Whether pairs of units are whole or not, all that UTF-16 knows: by the places where it changes what it means. */
const RANGES = [
  [0, 0x20],
  [0x20, 0x80],
  [0x80, 0x800],
  [0xac00, 0xd7a4],
  [0xd800, 0xdc00],
  [0xdc00, 0xe000],
  [0xe000, 0x1_0000],
] as const;

const written = (bytes: Uint8Array, from: number): string => {
  const writer = new Writer(new Budget(stillLimits(), bytes.length), 16);
  writeWide(writer, bytes, from, bytes.length);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(writer.take());
};

it('turns whatever stands in UTF-16 into UTF-8 as the decoder of the platform does, wherever it begins', () => {
  const seed = Number(process.env['SEED'] ?? 20_261_129);
  const random = randomFrom(seed);
  for (let turn = 0; turn < 300; turn += 1) {
    const from = random.below(2) * 2;
    const bytes = new Uint8Array(from + random.below(60) * 2);
    const shifted = new Uint8Array(bytes.length + 1);
    const view = new DataView(bytes.buffer);
    for (let at = from; at < bytes.length; at += 2) {
      const [low, high] = random.pick(RANGES);
      view.setUint16(at, low + random.below(high - low), true);
    }
    shifted.set(bytes, 1);
    const expected = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.subarray(from));
    expect(written(bytes, from), `seed ${seed}, turn ${turn}`).toBe(expected);
    expect(written(shifted.subarray(1), from), `seed ${seed}, turn ${turn}, at an odd place`).toBe(expected);
  }
});
