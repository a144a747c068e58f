import { randomFrom } from '../../../bench/scan/random.ts';

/** Chance as offices have it, the same for the same seed. */
export interface Chance {
  /** From 0 to before 1. */
  readonly part: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Spread so that its logarithm is normal: many small ones, few that are far larger. */
  readonly around: (median: number, spread: number) => number;
  /** How often something happens that is expected so often. */
  readonly often: (expected: number) => number;
}

export const chanceFrom = (seed: number): Chance => {
  const random = randomFrom(seed);
  const part = (): number => random.below(0xffff_ffff) / 0xffff_ffff;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - part())) * Math.cos(2 * Math.PI * part());
  const often = (expected: number): number => {
    // Of many, normal is near enough and does not take as long as there are many.
    if (expected > 30) return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal()));
    let [count, rest] = [0, part()];
    for (const end = Math.exp(-expected); rest > end; rest *= part()) count += 1;
    return count;
  };
  return {
    part,
    between: (least, most) => least + random.below(most - least + 1),
    happens: (probability) => part() < probability,
    pick: random.pick,
    around: (median, spread) => median * Math.exp(spread * normal()),
    often,
  };
};
