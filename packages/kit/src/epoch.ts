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

const ZERO = 48;

/** The number that two digits write, or NaN. */
const pair = (text: string, start: number): number => {
  const tens = text.charCodeAt(start) - ZERO;
  const ones = text.charCodeAt(start + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** Days since 1970-01-01 of a day in the Gregorian calendar; March begins the year, so a leap day comes last. */
const dayNumber = (year: number, month: number, day: number): number => {
  const counted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    365 * counted +
    Math.floor(counted / 4) -
    Math.floor(counted / 100) +
    Math.floor(counted / 400) +
    dayOfYear -
    719_468
  );
};

const LENGTH = 'YYYY-MM-DDTHH:MM:SS+HH:MM'.length;
const SEOUL_MINUTES = SEOUL_OFFSET / 60_000;
const [HYPHEN, T, COLON] = [45, 84, 58];

const isPunctuated = (iso: string): boolean =>
  iso.charCodeAt(4) === HYPHEN &&
  iso.charCodeAt(7) === HYPHEN &&
  iso.charCodeAt(10) === T &&
  iso.charCodeAt(13) === COLON &&
  iso.charCodeAt(16) === COLON;

/** `+HH:MM` or `-HH:MM` in minutes, or NaN. Nearly every moment is written in Seoul. */
const offsetIn = (iso: string): number => {
  if (iso.endsWith('+09:00')) return SEOUL_MINUTES;
  const hour = pair(iso, 20);
  const minute = pair(iso, 23);
  if (!(hour <= 14 && minute <= 59 && iso[22] === ':')) return Number.NaN;
  if (iso[19] === '+') return hour * 60 + minute;
  return iso[19] === '-' ? -(hour * 60 + minute) : Number.NaN;
};

/**
 * Reads `2026-11-21T09:00:00+09:00`, the one way of writing that nearly every moment has, or answers NaN: for any other
 * way, and for days after the 28th, which not every month has.
 */
const plain = (iso: string): Epoch => {
  if (iso.length !== LENGTH || !isPunctuated(iso)) return Number.NaN;
  const month = pair(iso, 5);
  const day = pair(iso, 8);
  const hour = pair(iso, 11);
  const minute = pair(iso, 14);
  const second = pair(iso, 17);
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour <= 23 && minute <= 59 && second <= 59;
  if (!isReal) return Number.NaN;
  const minutes = hour * 60 + minute - offsetIn(iso);
  return dayNumber(pair(iso, 0) * 100 + pair(iso, 2), month, day) * DAY_MS + minutes * 60_000 + second * 1000;
};

/** Reads ISO 8601 with an offset, as `instant` does, and forgets what is finer than a millisecond. */
export const epochOf = (iso: string): Epoch => {
  const at = plain(iso);
  return Number.isNaN(at) ? instant(iso).epochMilliseconds : at;
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
