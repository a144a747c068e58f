import { findingKind, maskedSample, type ReportedFile } from '@bongsu/contracts';
import type { PathFinding } from '@bongsu/scanner';
import { fingerprintOf } from './fingerprint.ts';

const FINGERPRINTS = 1000;
const KINDS = 100;
const SAMPLED_KINDS = 40;
const SAMPLES = 3;

export type Told = Pick<ReportedFile, 'counts' | 'samples' | 'fingerprints'>;

/**
 * What is told of one file. A value comes in, in memory, and leaves as a count, a fingerprint and a mask; a mask that the
 * contract would not take, or that still holds the value, is dropped.
 */
export class Tally {
  readonly #key: string;
  readonly #counts = new Map<string, ReportedFile['counts'][number]>();
  readonly #samples = new Map<string, Set<string>>();
  readonly #fingerprints = new Set<string>();

  constructor(key: string) {
    this.#key = key;
  }

  add({ kind, confidence, masked, value, maskedForm, placeholder }: PathFinding): void {
    if (maskedForm || placeholder || !findingKind.safeParse(kind).success) return;
    const name = `${kind} ${confidence}`;
    const count = (this.#counts.get(name)?.count ?? 0) + 1;
    if (count > 1 || this.#counts.size < KINDS) this.#counts.set(name, { kind, confidence, count });
    if (value === undefined) return;
    if (this.#fingerprints.size < FINGERPRINTS) this.#fingerprints.add(fingerprintOf(this.#key, kind, value));
    this.#sample(kind, masked, value);
  }

  #sample(kind: string, masked: string, value: string): void {
    if (!maskedSample.safeParse(masked).success || masked.includes(value)) return;
    const known = this.#samples.get(kind);
    if (known === undefined && this.#samples.size < SAMPLED_KINDS) this.#samples.set(kind, new Set([masked]));
    else if (known !== undefined && known.size < SAMPLES) known.add(masked);
  }

  /** `null`: nothing that lies in the open. */
  told(): Told | null {
    if (this.#counts.size === 0) return null;
    return {
      counts: [...this.#counts.values()],
      samples: [...this.#samples].map(([kind, samples]) => ({ kind, samples: [...samples] })),
      fingerprints: [...this.#fingerprints],
    };
  }
}
