import { constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';

/** What came out, and why there is no more of it; null: it is whole. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly refusal: Refusal | null;
}

/** RFC 1951 bare, as in ZIP and HWP; RFC 1950 as in PDF; RFC 1952. */
const packings = { raw: inflateRawSync, zlib: inflateSync, gzip: gunzipSync };

export type Packing = keyof typeof packings;

const NOTHING = new Uint8Array(0);
/** Deflate cannot shrink further than this: whoever claims more lies. */
const BEST_RATIO = 1032;
/** Documents shrink to a tenth where they are mostly tables. A buffer that turns out too large costs nothing until written. */
const USUAL_RATIO = 12;
/** How often something too large is tried with less of it. */
const BEGINNINGS = 4;
/** How often a damaged stream is tried with less of its end. Each try costs at most one unpacking. */
const SALVAGES = 8;

const run = (packed: Uint8Array, packing: Packing, options: ZlibOptions): Uint8Array | 'too-large' | 'damaged' => {
  try {
    return packings[packing](packed, options);
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
};

/**
 * Unpacks within the allowance and counts what came out. `claimed` is the size somebody claims, or 0; it only decides how
 * large the first buffer is. Of a stream that is cut off or damaged comes what lies before the damage, to the precision of
 * a few tries.
 */
export const inflate = (budget: Budget, packed: Uint8Array, packing: Packing, claimed: number): Unpacked => {
  budget.checkTime();
  const allowance = budget.allowance();
  if (allowance === 0) return { bytes: NOTHING, refusal: budget.overdrawn() };
  const likely = claimed > 0 && claimed <= packed.length * BEST_RATIO ? claimed + 16 : packed.length * USUAL_RATIO;
  const options = {
    maxOutputLength: allowance,
    chunkSize: Math.min(Math.max(likely, 256), 16 * 1024 * 1024, allowance + 64),
  };
  const whole = run(packed, packing, options);
  if (typeof whole !== 'string') return counted(budget, whole, null);
  if (whole === 'too-large') return beginning(budget, packed, packing, { options, claimed });
  return salvage(budget, packed, packing, options);
};

const counted = (budget: Budget, bytes: Uint8Array, refusal: Refusal | null): Unpacked => {
  budget.spend(bytes.length);
  return { bytes, refusal };
};

/** Of something large the first part of what is packed, small enough that it should fit; of a bomb nothing. */
const beginning = (
  budget: Budget,
  packed: Uint8Array,
  packing: Packing,
  { options, claimed }: { options: ZlibOptions & { maxOutputLength: number }; claimed: number },
): Unpacked => {
  const most = budget.isLarge() ? BEGINNINGS : 0;
  const refusal = budget.overdrawn();
  const share = claimed > options.maxOutputLength ? options.maxOutputLength / claimed : 0.5;
  const lenient = { ...options, finishFlush: constants.Z_SYNC_FLUSH };
  for (let tries = 1; tries <= most; tries += 1) {
    budget.checkTime();
    const part = run(packed.subarray(0, Math.floor(packed.length * share * 0.5 ** (tries - 1))), packing, lenient);
    if (typeof part !== 'string') return counted(budget, part, refusal);
  }
  return { bytes: NOTHING, refusal };
};

/** The whole with its end missing, then shorter and shorter beginnings, and back towards the damage. */
const salvage = (budget: Budget, packed: Uint8Array, packing: Packing, options: ZlibOptions): Unpacked => {
  const lenient = { ...options, finishFlush: constants.Z_SYNC_FLUSH };
  let best: Uint8Array = NOTHING;
  let good = 0;
  let bad = packed.length + 1;
  let length = packed.length;
  for (let tries = 0; tries < SALVAGES && length > good; tries += 1) {
    budget.checkTime();
    const part = run(packed.subarray(0, length), packing, lenient);
    if (typeof part === 'string') bad = length;
    else {
      best = part;
      good = length;
    }
    if (good === packed.length) break;
    length = (good + bad) >> 1;
  }
  return counted(budget, best, new Refusal('damaged'));
};
