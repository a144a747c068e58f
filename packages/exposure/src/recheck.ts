import { sha256, toSeoulIso, type Digest } from '@bongsu/kit';
import { isExposed } from './crawl/page.ts';
import { readPage, type Showing } from './crawl/read-page.ts';
import type { Answer } from './fetch/fetched.ts';
import { outletOf, type Outlet, type Site } from './site.ts';
import { readUrl } from './url/read-url.ts';

/**
 * `gone`: 404 or 410. `clean`: it answers, was read to its end, and nothing is found. `still-exposed`: something is.
 * `unreachable`: it could not be judged; `why` tells what was in the way.
 */
export type RecheckResult = 'gone' | 'clean' | 'still-exposed' | 'unreachable';

export interface Rechecked {
  readonly url: string;
  readonly result: RecheckResult;
  readonly checkedAt: string;
  readonly status: number | null;
  readonly sha256: Digest | null;
  /** Personal data in the open. */
  readonly findings: number;
  readonly why: string | null;
}

type Judged = Omit<Rechecked, 'url' | 'checkedAt'>;

const unjudged = (why: string, status: number | null): Judged => ({
  result: 'unreachable',
  status,
  sha256: null,
  findings: 0,
  why,
});

const GONE = new Set([404, 410]);

const judge = (
  answer: Answer,
  asked: { url: string; at: ReturnType<Site['clock']['now']> },
  site: Site,
  showing: Showing,
): Judged => {
  const { status, body, shortfall } = answer;
  if (GONE.has(status)) return { result: 'gone', status, sha256: sha256(body), findings: 0, why: null };
  const { page, skipped } = readPage(answer, asked, site.read, showing);
  const findings = page.findings.filter(isExposed).length;
  if (findings > 0) return { result: 'still-exposed', status, sha256: page.sha256, findings, why: null };
  // Nothing found in a part, or in an error page, is no sign that nothing is there.
  const lack = status >= 400 ? `http-${String(status)}` : (shortfall ?? skipped[0]?.why ?? null);
  return lack === null ? { result: 'clean', status, sha256: page.sha256, findings, why: null } : unjudged(lack, status);
};

const recheckOne = async (text: string, outlet: Outlet, site: Site, showing: Showing): Promise<Rechecked> => {
  const at = site.clock.now();
  const told = { url: text, checkedAt: toSeoulIso(at) };
  const url = readUrl(text);
  if (url === null) return { ...told, ...unjudged('malformed', null) };
  const fetched = await outlet.get(url);
  if (fetched.kind === 'refused') return { ...told, ...unjudged(fetched.why, null) };
  return { ...told, ...judge(fetched, { url: text, at }, site, showing) };
};

/**
 * Fetches exactly these addresses again, after a removal, and tells of each what became of it. Robots.txt is not asked: whoever
 * removes a page often forbids it there too, and has to know all the same whether it still answers.
 */
export const recheck = async (
  site: Site,
  urls: readonly string[],
  showing: Showing,
  tell: (rechecked: Rechecked) => void,
): Promise<Readonly<Record<RecheckResult, number>>> => {
  const outlet = outletOf(site);
  const counts = { gone: 0, clean: 0, 'still-exposed': 0, unreachable: 0 };
  for (const url of new Set(urls)) {
    const rechecked = await recheckOne(url, outlet, site, showing);
    counts[rechecked.result] += 1;
    tell(rechecked);
  }
  return counts;
};
