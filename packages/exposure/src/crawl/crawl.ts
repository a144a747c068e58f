import { sha256 } from '@bongsu/kit';
import { cachedCopiesOf, type CachedCopies } from '../copies/cached-copies.ts';
import type { Answer, NoAnswer } from '../fetch/fetched.ts';
import { RobotsKeeper } from '../robots/robots-keeper.ts';
import { outletOf, type Outlet, type Site } from '../site.ts';
import { walkSitemaps } from '../sitemap/sitemap-walk.ts';
import { Frontier, usualLimits, type Entry, type FrontierLimits } from './frontier.ts';
import { linksOfAnswer } from './links-of-answer.ts';
import type { Page } from './page.ts';
import { readPage, type Showing } from './read-page.ts';
import { Skips } from './skips.ts';
import { Tally, type CrawlTally } from './tally.ts';

export interface CrawlOptions extends Showing, Partial<FrontierLimits> {
  /** Where to begin: their links are followed, and the sitemaps of their origins. */
  readonly start: readonly string[];
  /** Looked at besides, as a crawl would not find them. Their links are followed too. */
  readonly listed?: readonly string[];
  /** Named addresses are read although robots.txt forbids it to robots; links still are not. */
  readonly ignoreRobots?: boolean;
  readonly page: (page: Page) => void;
}

export interface CrawlSummary extends CrawlTally {
  readonly skipped: Skips['list'];
  /** Skipped ones that the list had no room for. */
  readonly skippedMore: number;
  readonly cachedCopies: readonly CachedCopies[];
  readonly seconds: number;
}

/** Bodies of these are looked through: pages that are there, and servers that fail and say too much about it. */
const isRead = ({ status }: Answer): boolean => status < 400 || status >= 500;

class Crawl {
  readonly #site: Site;
  readonly #options: CrawlOptions;
  readonly #outlet: Outlet;
  readonly #robots: RobotsKeeper;
  readonly #frontier: Frontier;
  readonly #followed = new Set<string>();
  readonly skips = new Skips();
  readonly tally = new Tally();

  constructor(site: Site, options: CrawlOptions) {
    this.#site = site;
    this.#options = options;
    this.#outlet = outletOf(site);
    this.#robots = new RobotsKeeper({ get: (url) => this.#outlet.get(url), now: site.now });
    this.#frontier = new Frontier({ ...usualLimits, ...limitsOf(options) }, (url, why) =>
      this.skips.add(url.href, why),
    );
  }

  async run(): Promise<void> {
    for (const text of this.#options.start) this.#offer(text, undefined, { depth: 0, named: true });
    for (const text of this.#options.listed ?? []) this.#offer(text, undefined, { depth: 0, named: true });
    await this.#readSitemaps();
    await this.#workOff();
  }

  /** Takes an address into the line, or tells why not. */
  #offer(text: string, base: string | undefined, from: { readonly depth: number; readonly named: boolean }): void {
    const url = this.#frontier.add(text, base);
    if (url === null) return;
    const wrong = this.#outlet.guard.wrongTarget(url);
    if (wrong === null) this.#frontier.push({ url, ...from });
    else this.skips.add(url.href, wrong);
  }

  async #readSitemaps(): Promise<void> {
    const origins = new Set(this.#options.start.flatMap((text) => (URL.canParse(text) ? new URL(text).origin : [])));
    for (const origin of origins) {
      if (this.#outlet.guard.wrongTarget(new URL(origin)) !== null) continue;
      const { sitemaps } = await this.#robots.of(new URL(origin));
      await walkSitemaps(origin, sitemaps, {
        get: async (url) => {
          const why = await this.#robots.forbids(url);
          return why === null ? this.#outlet.get(url) : { kind: 'refused', url: url.href, why };
        },
        page: (address) => this.#offer(address, origin, { depth: 1, named: false }),
        skipped: (url, why) => this.skips.add(url, why),
      });
    }
  }

  /** One worker a host; what a page names may wake another one. */
  async #workOff(): Promise<void> {
    const workers = new Map<string, Promise<void>>();
    for (;;) {
      for (const host of this.#frontier.hosts()) {
        if (!workers.has(host))
          workers.set(
            host,
            this.#workOffHost(host).finally(() => workers.delete(host)),
          );
      }
      if (workers.size === 0) return;
      await Promise.race(workers.values());
    }
  }

  async #workOffHost(host: string): Promise<void> {
    for (let entry = this.#frontier.take(host); entry !== undefined; entry = this.#frontier.take(host)) {
      await this.#visit(entry);
    }
  }

  async #forbids(url: URL, named: boolean): Promise<NoAnswer | null> {
    if (named && this.#options.ignoreRobots === true) return null;
    const why = await this.#robots.forbids(url);
    const { crawlDelay } = await this.#robots.of(url);
    if (crawlDelay !== null) this.#outlet.pace.slow(url.host, crawlDelay);
    return why;
  }

  async #visit(entry: Entry): Promise<void> {
    const { url, named } = entry;
    const forbidden = await this.#forbids(url, named);
    if (forbidden !== null) return this.skips.add(url.href, forbidden);
    const at = this.#site.clock.now();
    const fetched = await this.#outlet.get(url, (next) => this.#forbids(next, named));
    if (fetched.kind === 'refused') return this.skips.add(url.href, fetched.why);
    if (fetched.status >= 400) this.skips.add(url.href, `http-${String(fetched.status)}`);
    if (fetched.shortfall !== null) this.skips.add(fetched.url, fetched.shortfall);
    const isKnown = fetched.url !== url.href && !this.#frontier.arrive(fetched.url);
    if (!isKnown && isRead(fetched)) this.#read(fetched, { url: url.href, at }, entry.depth);
    return undefined;
  }

  #read(answer: Answer, asked: { url: string; at: ReturnType<Site['clock']['now']> }, depth: number): void {
    const { page, skipped } = readPage(answer, asked, this.#site.read, this.#options);
    for (const { member, why } of skipped) this.skips.add(page.url, why, member);
    this.tally.add(page);
    this.#options.page(page);
    // The same bytes at another address are exposed there too, but lead nowhere new: a trap of copies ends here.
    const digest = `${new URL(answer.url).host} ${sha256(answer.body)}`;
    if (this.#followed.has(digest)) return;
    this.#followed.add(digest);
    const { found, base } = linksOfAnswer(answer);
    for (const link of found) this.#offer(link, base, { depth: depth + 1, named: false });
  }
}

const limitsOf = ({ maxPages, maxDepth, maxVariants }: CrawlOptions): Partial<FrontierLimits> => ({
  ...(maxPages === undefined ? {} : { maxPages }),
  ...(maxDepth === undefined ? {} : { maxDepth }),
  ...(maxVariants === undefined ? {} : { maxVariants }),
});

/**
 * Looks for personal data on the registered hosts (웹 노출 점검, 개인정보 보호법
 * 제34조의2): pages, their source and comments, attachments, headers. Follows links
 * and sitemaps, keeps to robots.txt (RFC 9309) and to a pace. `page` is called for each page as it is read. What was not read
 * is in the summary, with the reason. Never throws for what a site does.
 */
export const crawl = async (site: Site, options: CrawlOptions): Promise<CrawlSummary> => {
  const begun = site.now();
  const running = new Crawl(site, options);
  await running.run();
  return {
    ...running.tally.summary(),
    skipped: running.skips.list,
    skippedMore: running.skips.more,
    cachedCopies: running.tally.exposed.map(cachedCopiesOf),
    seconds: Math.round(site.now() - begun) / 1000,
  };
};
