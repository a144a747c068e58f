import type { Clock } from '@bongsu/kit';
import { Pace } from './crawl/pace.ts';
import type { Budget } from './fetch/budget.ts';
import { fetchGuarded } from './fetch/fetch-guarded.ts';
import type { Fetched, NoAnswer } from './fetch/fetched.ts';
import { retryAfter } from './fetch/retry-after.ts';
import { guardOf, type Guard, type Registered } from './guard/guard.ts';
import type { ReadDocument } from './inspect/reader.ts';

/** What a crawl and a re-check need: where they may go, who looks, and how fast. */
export interface Site extends Registered {
  readonly clock: Clock;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly read: ReadDocument;
  /** How a person at the other end can reach whoever runs this: a page or a mail address. */
  readonly contact?: string;
  /** Requests a second to one host; 2 unless told otherwise. */
  readonly rate?: number;
  readonly budget?: Budget;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Called after each request, whatever came of it: robots.txt, sitemaps and dead links too. */
  readonly asked?: () => void;
}

const USUAL_RATE = 2;
/** Asked so often to come back later, we take the answer for what it is. */
const MOST_RETRIES = 2;

/** RFC 9110 10.1.5: the product, and how to reach somebody. */
const userAgentOf = (contact: string | undefined): string => {
  const safe = (contact ?? '').replaceAll(/[^\x21-\x7E]|[()\\]/g, '');
  return safe === '' ? 'bongsu/0.1 (looks for personal data on behalf of this site)' : `bongsu/0.1 (+${safe})`;
};

/** The one way out of this package: guarded, at the site's pace. */
export interface Outlet {
  readonly guard: Guard;
  readonly pace: Pace;
  get(url: URL, mayFollow?: (url: URL) => Promise<NoAnswer | null>): Promise<Fetched>;
}

/** Waits where the server asks for it (`Retry-After`), and asks again; nobody else bothers that host meanwhile. */
const patiently =
  (site: Site, pace: Pace) =>
  async (target: URL, request: () => Promise<Fetched>): Promise<Fetched> => {
    for (let retry = 0; ; retry += 1) {
      const fetched = await pace.run(target.host, request);
      site.asked?.();
      const wait = retryAfter(fetched, site.clock.now());
      if (wait === null || retry === MOST_RETRIES || !pace.hold(target.host, wait)) return fetched;
    }
  };

export const outletOf = (site: Site): Outlet => {
  const guard = guardOf(site);
  const { now, wait, budget } = site;
  const pace = new Pace({ rate: site.rate ?? USUAL_RATE, now, ...(wait === undefined ? {} : { wait }) });
  return {
    guard,
    pace,
    get: (url, mayFollow) =>
      fetchGuarded(url, {
        guard,
        userAgent: userAgentOf(site.contact),
        pace: patiently(site, pace),
        ...(budget === undefined ? {} : { budget }),
        ...(mayFollow === undefined ? {} : { mayFollow }),
      }),
  };
};
