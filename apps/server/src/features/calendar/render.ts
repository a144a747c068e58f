import type { Language, Text } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import ical from 'ical-generator';
import type { Entry } from './entries.ts';

const name: Text = { ko: '봉수 기한', en: 'Bongsu deadlines' };

/** A deadline fills the half hour before it, so that every calendar shows it on its day. */
const SHOWN = { minutes: 30 } as const;

/** Calendar programs may ask again after this. */
const ASK_AGAIN_SECONDS = 15 * 60;

const date = (at: Instant): Date => new Date(at.epochMilliseconds);

/**
 * iCalendar (RFC 5545) with every moment in UTC, marked `Z`: a time zone name beside a moment makes the library write
 * the UTC clock face as if it were local, nine hours wrong.
 */
export const renderCalendar = (
  entries: readonly Entry[],
  options: { readonly now: Instant; readonly language: Language; readonly url: string },
): string => {
  const calendar = ical({
    name: name[options.language],
    prodId: { company: 'Bongsu', product: 'deadlines', language: 'KO' },
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      stamp: date(options.now),
      start: date(entry.dueAt.subtract(SHOWN)),
      end: date(entry.dueAt),
      summary: entry.title,
      url: `${options.url}/incidents/${entry.incidentId}`,
    });
  }
  return calendar.toString();
};
