import type { Guard } from '../guard/guard.ts';
import { readUrl } from '../url/read-url.ts';
import { usualBudget, type Budget } from './budget.ts';
import type { Answer, Fetched, NoAnswer } from './fetched.ts';
import { requestOnce } from './request-once.ts';

export interface FetchOptions {
  readonly guard: Guard;
  readonly userAgent: string;
  readonly budget?: Budget;
  /** Asked before each further hop: robots.txt and the pace hold for where a redirect leads too. `null`: go on. */
  readonly mayFollow?: (url: URL) => Promise<NoAnswer | null>;
  /** Lets each request, hops too, wait for its turn. */
  readonly pace?: (url: URL, request: () => Promise<Fetched>) => Promise<Fetched>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends us (RFC 9110 15.4); `null`: it is an answer of its own, a bad `Location` included. */
const nextOf = ({ status, headers, url }: Answer): URL | 'nowhere' | null => {
  const target = headers['location'];
  if (!REDIRECTS.has(status) || target === undefined) return null;
  return readUrl(target, url) ?? 'nowhere';
};

/**
 * GETs an address and the places it redirects to. Each hop is judged like the first one: a registered host, a usual port,
 * and an address of the open internet at the moment of the connection. Never throws.
 */
export const fetchGuarded = async (
  start: URL,
  { guard, userAgent, budget = usualBudget, mayFollow, pace = (_, request) => request() }: FetchOptions,
): Promise<Fetched> => {
  let url = start;
  for (let hop = 0; hop <= budget.redirects; hop += 1) {
    const wrong = guard.wrongTarget(url);
    if (wrong !== null) return refusedHop(url, wrong, hop);
    const stopped = hop === 0 ? null : ((await mayFollow?.(url)) ?? null);
    if (stopped !== null) return { kind: 'refused', url: url.href, why: stopped };
    const target = url;
    const fetched = await pace(target, () => requestOnce(target, guard, budget, userAgent));
    const next = fetched.kind === 'answer' ? nextOf(fetched) : null;
    if (next === null) return fetched;
    if (next === 'nowhere') return { kind: 'refused', url: url.href, why: 'redirect-off-host' };
    url = next;
  }
  return { kind: 'refused', url: url.href, why: 'too-many-redirects' };
};

const refusedHop = (url: URL, wrong: NoAnswer, hop: number): Fetched => ({
  kind: 'refused',
  url: url.href,
  why: hop > 0 && wrong !== 'refused-address' ? 'redirect-off-host' : wrong,
});
