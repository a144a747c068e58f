/** The same numbers for the same seed, on every machine (mulberry32). */
export interface Random {
  /** From 0 to before `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly digits: (count: number) => string;
  readonly hex: (count: number) => string;
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const text = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet[below(alphabet.length)]).join('');
  return {
    below,
    pick: (from) => from[below(from.length)]!,
    digits: (count) => text('0123456789', count),
    hex: (count) => text('0123456789abcdef', count),
  };
};
