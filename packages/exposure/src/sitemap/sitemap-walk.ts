import type { Fetched } from '../fetch/fetched.ts';
import { readUrl } from '../url/read-url.ts';
import { readSitemap } from './read-sitemap.ts';

const MOST_SITEMAPS = 50;
const MOST_LEVELS = 3;

export interface SitemapDeps {
  readonly get: (url: URL) => Promise<Fetched>;
  readonly page: (address: string) => void;
  /** A sitemap that was named and could not be read to its end. */
  readonly skipped: (url: string, why: string) => void;
}

interface Ahead {
  readonly address: string;
  readonly level: number;
}

/** Why a sitemap gave nothing, or not everything. The usual place may be empty: nobody has to have one. */
const lackOf = (fetched: Fetched): string | null => {
  if (fetched.kind === 'refused') return fetched.why;
  return fetched.status === 200 ? fetched.shortfall : `http-${String(fetched.status)}`;
};

/** Follows sitemaps and their indexes: at most 50 of an origin, at most 3 levels. */
export const walkSitemaps = async (origin: string, named: readonly string[], deps: SitemapDeps): Promise<void> => {
  const usual = new URL('/sitemap.xml', origin).href;
  const ahead: Ahead[] = [...new Set([...named, usual])].map((address) => ({ address, level: 1 }));
  const known = new Set(ahead.map(({ address }) => address));
  for (let count = 0; ahead.length > 0; count += 1) {
    const { address, level } = ahead.shift()!;
    const url = readUrl(address, origin);
    if (count >= MOST_SITEMAPS || level > MOST_LEVELS || url === null) {
      deps.skipped(address, 'too-many-sitemaps');
      continue;
    }
    const fetched = await deps.get(url);
    const lack = lackOf(fetched);
    if (lack !== null && (address !== usual || named.includes(usual))) deps.skipped(address, lack);
    if (fetched.kind === 'refused' || fetched.status !== 200) continue;
    const sitemap = readSitemap(fetched.body);
    if (sitemap === null) deps.skipped(address, 'damaged');
    for (const page of sitemap?.pages ?? []) deps.page(page);
    for (const next of sitemap?.sitemaps ?? []) {
      if (!known.has(next)) ahead.push({ address: next, level: level + 1 });
      known.add(next);
    }
  }
};
