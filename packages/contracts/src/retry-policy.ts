/**
 * When a notice is tried again: what the sender does and what the pages say both come from here.
 *
 * Minutes until the next try after the relay asked to come back (4xx), by the number of tries so far; after the last of
 * them the mail counts as refused. About a day.
 */
export const RETRY_MINUTES = [1, 2, 5, 10, 20, 30, 60, 60, 120, 120, 240, 240, 480] as const;

/** Minutes until the next try while the relay takes nothing from us at all; that costs nobody one of the tries above. */
export const AWAY_MINUTES = 1;
