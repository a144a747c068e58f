import { instant, Temporal, toSeoulIso, type Instant } from './time.ts';

/**
 * A moment as milliseconds since 1970-01-01T00:00Z, for engines that judge very many situations: the same moments as
 * `Instant`, without an object for each.
 */
export type Epoch = number;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const SEOUL_OFFSET = 9 * HOUR_MS;
/** Korea has been at +09:00 without summer time since its last one ended, on 1988-10-09. */
const FIXED_SINCE = 592_333_200_000;
/** 9999-12-31T23:59:59.999 in Seoul: the last moment whose year has four digits. */
const FIXED_UNTIL = 253_402_268_399_999;

/** The shape that `Date.parse` and `Temporal` are sure to read alike; days that some month lacks are left out. */
const PLAIN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Reads ISO 8601 with an offset, as `instant` does, and forgets what is finer than a millisecond. */
export const epochOf = (iso: string): Epoch => {
  const fast = PLAIN.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(fast) ? instant(iso).epochMilliseconds : fast;
};

export const instantAt = (at: Epoch): Instant => Temporal.Instant.fromEpochMilliseconds(at);

const isFixed = (at: Epoch): boolean => at >= FIXED_SINCE && at <= FIXED_UNTIL;

/** `2026-11-21T09:00:00+09:00`, exactly as `toSeoulIso` writes the same moment. */
export const seoulIso = (at: Epoch): string => {
  if (!isFixed(at)) return toSeoulIso(instantAt(at));
  const local = new Date(at + SEOUL_OFFSET).toISOString();
  return `${local.slice(0, at % 1000 === 0 ? 19 : 23)}+09:00`;
};

/** The calendar day in Seoul, `2026-11-21`. */
export const seoulDay = (at: Epoch): string => seoulIso(at).slice(0, 10);

/** The moment at which a calendar day, `2026-11-21`, begins in Seoul. */
export const seoulDayStart = (day: string): Epoch => epochOf(`${day}T00:00:00+09:00`);
