/** How much one file may cost. Sizes in bytes. */
export interface Limits {
  /** Everything unpacked or extracted from one file, taken together. */
  readonly maxOutput: number;
  /** What one member, part or stream may unpack to. */
  readonly maxMember: number;
  /** Members of all archives in one file, taken together. */
  readonly maxEntries: number;
  /** How deep archives, mails and documents may lie in each other; 1 is an archive of plain files. */
  readonly maxDepth: number;
  /** How many times its own size a file may unpack to, ... */
  readonly maxRatio: number;
  /** ... once that is more than this. Honest sheets of repeated rows shrink a hundredfold too. */
  readonly ratioFrom: number;
  readonly maxSeconds: number;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

const MIB = 1024 * 1024;

/** What a server with half a gigabyte to spare allows a file. */
export const usualLimits = (now: () => number): Limits => ({
  maxOutput: 1024 * MIB,
  maxMember: 128 * MIB,
  maxEntries: 10_000,
  maxDepth: 3,
  maxRatio: 100,
  ratioFrom: 8 * MIB,
  maxSeconds: 60,
  now,
});
