import type { Instant } from '@bongsu/kit';
import type { Fetched } from './fetched.ts';

/** Too many requests, and not now (RFC 6585 4, RFC 9110 15.6.4): what may name a moment to come back at. */
const ASKS_FOR_PATIENCE = new Set([429, 503]);

const SECOND = 1000;

/** How long a server asks us to wait, in milliseconds (RFC 9110 10.2.3: seconds, or a date); `null`: it does not say. */
export const retryAfter = (fetched: Fetched, now: Instant): number | null => {
  if (fetched.kind === 'refused' || !ASKS_FOR_PATIENCE.has(fetched.status)) return null;
  const text = fetched.headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const at = /\bGMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.epochMilliseconds);
};
