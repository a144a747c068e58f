import type { Temporal } from '@bongsu/kit';

type Span = Temporal.DurationLike & { readonly days?: never; readonly months?: never; readonly years?: never };

/** Every limit of signing in, in one place; `docs/decisions/authentication.md` says why each is what it is. */

/** Without a request for so long a session ends (안전성 확보조치 기준 제6조제4항). */
export const IDLE: Span = { minutes: 30 };
export const IDLE_SECONDS = 30 * 60;
/** And whatever happens after this. */
export const ABSOLUTE: Span = { hours: 12 };
/** From the right password to the one-time code. */
export const HALF_WAY: Span = { minutes: 10 };
/** A session's last use is written at most so often. */
export const SEEN_EVERY: Span = { minutes: 1 };

/** So many failures in a row lock an account (제5조제6항) … */
export const MAX_FAILURES = 5;
/** … for so long. */
export const LOCKED_FOR: Span = { minutes: 15 };
/** Failures nobody added to are forgotten after this. */
export const FAILURES_KEPT: Span = { hours: 24 };
