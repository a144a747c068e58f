import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What is left of the limits of one file. Shared by everything that lies in it. */
export class Budget {
  readonly limits: Limits;
  /** The most everything may come to: the limit itself, or the ratio to the size of the file. */
  readonly #total: number;
  readonly #deadline: number;
  #spent = 0;
  /** Unpacked in vain: what turned out larger than it may be. */
  #wasted = 0;
  #entries = 0;
  #steps = 0;

  constructor(limits: Limits, fileSize: number) {
    this.limits = limits;
    this.#total = Math.min(limits.maxOutput, Math.max(limits.ratioFrom, fileSize * limits.maxRatio));
    this.#deadline = limits.now() + limits.maxSeconds * 1000;
  }

  /** The most bytes that the next member may come to. */
  allowance(): number {
    return Math.max(0, Math.min(this.limits.maxMember, this.#total - this.#spent));
  }

  /** Whether a member that wants more than the allowance is simply large, and not out of proportion. */
  isLarge(): boolean {
    return this.allowance() === this.limits.maxMember || this.#total === this.limits.maxOutput;
  }

  /** What to say of a member that wants more than the allowance. Others may be read still, unless too much was in vain. */
  overdrawn(): Refusal {
    const allowance = this.allowance();
    this.#wasted += allowance;
    return new Refusal(this.isLarge() ? 'too-large' : 'bomb', allowance === 0 || this.#wasted > this.#total);
  }

  spend(bytes: number): void {
    if (bytes > this.allowance()) throw this.overdrawn();
    this.#spent += bytes;
  }

  entry(): void {
    this.#entries += 1;
    if (this.#entries > this.limits.maxEntries) throw new Refusal('too-many-entries', true);
    this.checkTime();
  }

  checkTime(): void {
    if (this.limits.now() > this.#deadline) throw new Refusal('timeout', true);
  }

  /** For inner loops: looks at the clock once in 4096 times. */
  step(): void {
    this.#steps += 1;
    if ((this.#steps & 4095) === 0) this.checkTime();
  }
}
