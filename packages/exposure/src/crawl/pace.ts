import { setTimeout as pause } from 'node:timers/promises';

const SECOND = 1000;
/** A site may ask for patience, not for standing still. */
const LONGEST_DELAY = 30;
/** All in all for one host, however often it asks: a server that says `later` to every page would keep a crawl for days. */
const MOST_PATIENCE = 10 * 60 * SECOND;

export interface PaceOptions {
  /** Requests a second to one host, at most. */
  readonly rate: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Lets requests to one host go one after the other, none sooner than its turn; hosts do not wait for each other. */
export class Pace {
  readonly #options: PaceOptions;
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #delays = new Map<string, number>();
  readonly #lastAt = new Map<string, number>();
  readonly #notBefore = new Map<string, number>();
  readonly #patience = new Map<string, number>();

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  /** What robots.txt asks for, in seconds; it can make requests rarer, never more frequent. Up to 30 seconds are kept. */
  slow(host: string, seconds: number): void {
    this.#delays.set(host, Math.min(seconds, LONGEST_DELAY) * SECOND);
  }

  /** Leaves a host alone for so long, as it asked. `false`: that is longer than we are ready to wait. */
  hold(host: string, milliseconds: number): boolean {
    const left = (this.#patience.get(host) ?? MOST_PATIENCE) - milliseconds;
    if (left < 0) return false;
    this.#patience.set(host, left);
    this.#notBefore.set(host, this.#options.now() + milliseconds);
    return true;
  }

  run<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    const turn = (this.#queues.get(host) ?? Promise.resolve()).then(async () => {
      await this.#wait(host);
      this.#lastAt.set(host, this.#options.now());
      return task();
    });
    this.#queues.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #wait(host: string): Promise<void> {
    const gap = Math.max(SECOND / this.#options.rate, this.#delays.get(host) ?? 0);
    const turn = (this.#lastAt.get(host) ?? Number.NEGATIVE_INFINITY) + gap;
    const left = Math.max(turn, this.#notBefore.get(host) ?? Number.NEGATIVE_INFINITY) - this.#options.now();
    if (left > 0) await (this.#options.wait ?? pause)(left);
  }
}
