import type { Temporal } from '@bongsu/kit';
import type { Deps } from '../deps.ts';

/**
 * Something the product does by itself. A job is idempotent: its own rows say what is still to do, so that a run that
 * was killed, missed or repeated neither forgets nor doubles anything.
 */
export interface Job {
  readonly name: string;
  /** How long after one run the next is due, for example `{ seconds: 30 }`. */
  readonly every: Temporal.DurationLike;
  /**
   * `stop` is raised when the server is asked to end: a long run finishes what is under way and begins nothing new. A run
   * that ended only so that others get their turn answers `again`, and is due at once.
   */
  run(deps: Deps, stop?: AbortSignal): Promise<void | 'again'>;
}
