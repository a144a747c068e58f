import { gzipSync } from 'node:zlib';
import { fakeClock, webSite, type Shown, type WebSite } from '@bongsu/testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { readNetwork } from '../guard/network.ts';
import { recheck, type Rechecked } from '../recheck.ts';
import type { Site } from '../site.ts';
import { simpleReader } from '../testing/simple-reader.fixture.ts';
import { crawl, type CrawlOptions, type CrawlSummary } from './crawl.ts';
import type { Page } from './page.ts';

const open: WebSite[] = [];
afterEach(() => {
  for (const site of open.splice(0)) site.close();
});

const serve = async (pages: Readonly<Record<string, Shown>>): Promise<WebSite> => {
  const site = await webSite(pages);
  open.push(site);
  return site;
};

/** Names of tests all lie on this machine, which is opened on purpose. */
const siteFor = ({ port }: WebSite, more: Partial<Site> = {}): Site => ({
  hosts: new Set(['www.test', 'second.test']),
  origins: new Set([`www.test:${String(port)}`, `second.test:${String(port)}`]),
  networks: [readNetwork('127.0.0.1/32')!],
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  clock: fakeClock('2026-11-21T09:00:00+09:00'),
  now: () => performance.now(),
  read: simpleReader,
  rate: 1000,
  ...more,
});

interface Run extends CrawlSummary {
  readonly read: readonly Page[];
  /** Reasons by path. */
  readonly whys: Readonly<Record<string, string>>;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url);

const run = async (web: WebSite, options: Partial<CrawlOptions> = {}, more: Partial<Site> = {}): Promise<Run> => {
  const read: Page[] = [];
  const summary = await crawl(siteFor(web, more), {
    start: [`http://www.test:${String(web.port)}/`],
    page: (page) => read.push(page),
    ...options,
  });
  return { ...summary, read, whys: Object.fromEntries(summary.skipped.map(({ url, why }) => [pathOf(url), why])) };
};

const link = (...paths: readonly string[]): string => paths.map((path) => `<a href="${path}">x</a>`).join('');

describe('a crawl', () => {
  test('reads what pages name, each address once, and tells what it did not read and why', async () => {
    const web = await serve({
      '/': link(
        '/a',
        '/a#part',
        '/gone',
        'https://elsewhere.example/',
        '/photo.jpg',
        '/moved',
        '/away',
        'mailto:x@y.z',
      ),
      '/a': `010-2222-3333${link('/', './b/../a')}`,
      '/moved': (_, response) => void response.writeHead(302, { location: '/a' }).end(),
      '/away': (_, response) => void response.writeHead(302, { location: 'http://elsewhere.example/' }).end(),
    });
    const { read, whys, findings, byKind } = await run(web);
    expect(read.map(({ url }) => pathOf(url))).toEqual(['/', '/a']);
    expect(whys).toEqual({
      '/': 'off-host',
      '/away': 'redirect-off-host',
      '/gone': 'http-404',
      '/photo.jpg': 'image',
    });
    expect({ findings, byKind }).toEqual({ findings: 1, byKind: { 'mobile-phone': 1 } });
    expect(web.seen.filter((path) => path === '/photo.jpg')).toEqual([]);
  });

  test('tells each finding with its page, moment, status and digest, and values only when asked', async () => {
    const web = await serve({ '/': '<p>전화 010-2222-3333</p>' });
    const [page] = (await run(web)).read;
    expect(page).toMatchObject({
      fetchedAt: '2026-11-21T09:00:00+09:00',
      status: 200,
      sha256: expect.stringMatching(/^sha256:[\da-f]{64}$/) as string,
      findings: [{ masked: '010-****-3333', in: 'text' }],
      evidence: { status: 200, rendering: expect.stringContaining('010-****-3333') as string },
    });
    expect(JSON.stringify(page)).not.toContain('2222');
    const revealed = await run(web, { reveal: true });
    expect(revealed.read[0]!.findings[0]!.value).toBe('010-2222-3333');
    expect(JSON.stringify(revealed.read[0]!.evidence)).not.toContain('2222');
  });

  test('looks into the source, the headers and the address too, and tells a value once', async () => {
    const web = await serve({
      '/': link('/010-4444-5555/'),
      '/010-4444-5555/': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'x-owner': '010-6666-7777' })
          .end('<!doctype html><p>010-2222-3333</p><!-- 010-2222-3333 -->'),
    });
    const { read } = await run(web);
    // The simple reader sees markup as text: nothing is left for the source.
    expect(read[1]!.findings.map(({ masked, in: place }) => [masked, place])).toEqual([
      ['010-****-3333', 'text'],
      ['010-****-3333', 'text'],
      ['010-****-7777', 'headers'],
      ['010-****-5555', 'address'],
    ]);
  });

  test('does not fetch what robots.txt forbids, and reads a named address that it forbids only when told to', async () => {
    const web = await serve({
      '/robots.txt': 'User-agent: *\nDisallow: /secret\nCrawl-delay: 0',
      '/': link('/secret/a', '/open', '/hop'),
      '/open': 'x',
      '/hop': (_, response) => void response.writeHead(302, { location: '/secret/b' }).end(),
      '/secret/a': '010-2222-3333',
      '/secret/b': '010-2222-3333',
    });
    const named = { listed: [`http://www.test:${String(web.port)}/secret/b`] };
    const kept = await run(web, named);
    expect(kept.whys).toEqual({ '/secret/a': 'robots', '/secret/b': 'robots', '/hop': 'robots' });
    expect(web.seen.filter((path) => path.startsWith('/secret'))).toEqual([]);
    const told = await run(web, { ...named, ignoreRobots: true });
    expect(told.whys).toMatchObject({ '/secret/a': 'robots' });
    expect(web.seen.filter((path) => path.startsWith('/secret'))).toEqual(['/secret/b']);
  });

  test('says of each request that it was made, dead links too', async () => {
    const web = await serve({ '/': link('/one', '/two') });
    let asked = 0;
    await run(web, {}, { asked: () => (asked += 1) });
    expect([asked, web.seen]).toEqual([5, ['/robots.txt', '/sitemap.xml', '/', '/one', '/two']]);
  });

  test('fetches nothing while robots.txt fails', async () => {
    const web = await serve({ '/robots.txt': (_, response) => void response.writeHead(503).end(), '/': 'x' });
    expect((await run(web)).whys).toEqual({ '/': 'robots-unreachable' });
    expect(new Set(web.seen)).toEqual(new Set(['/robots.txt']));
  });

  test('finds pages that only a sitemap names, through an index and packed too', async () => {
    const at = (path: string): string => `http://www.test:${String(web.port)}${path}`;
    const web: WebSite = await serve({
      '/robots.txt': (_, response) => void response.end(`Sitemap: ${at('/index.xml')}`),
      '/index.xml': (_, response) =>
        void response.end(
          `<?xml version="1.0"?><sitemapindex><sitemap><loc>${at('/one.xml.gz')}</loc></sitemap></sitemapindex>`,
        ),
      '/one.xml.gz': (_, response) =>
        void response.end(
          gzipSync(
            `<urlset><url><loc> ${at('/orphan?a=1&amp;b=2')} </loc></url><url><loc>http://evil.test/</loc></url></urlset>`,
          ),
        ),
      '/': 'x',
      '/orphan?a=1&b=2': 'y',
    });
    const { read, whys } = await run(web);
    expect(read.map(({ url }) => pathOf(url))).toEqual(['/', '/orphan?a=1&b=2']);
    expect(Object.values(whys)).toEqual(['off-host']);
  });

  test('goes on to other registered hosts, and to no others', async () => {
    const web: WebSite = await serve({
      '/': (request, response) =>
        void response
          .setHeader('content-type', 'text/html')
          .end(
            request.headers.host!.startsWith('www')
              ? link(`http://second.test:${String(web.port)}/`, `http://third.test:${String(web.port)}/`)
              : 'z',
          ),
    });
    const { read, skipped } = await run(web);
    expect(read.map(({ url }) => new URL(url).hostname)).toEqual(['www.test', 'second.test']);
    expect(skipped).toMatchObject([{ why: 'off-host' }]);
  });

  test('keeps to its pace, one request to a host at a time', async () => {
    const clock = { at: 0 };
    const waits: number[] = [];
    const web = await serve({
      '/': link('/a', '/b'),
      '/a': 'x',
      '/b': 'x',
      '/robots.txt': 'User-agent: *\nCrawl-delay: 3',
    });
    await run(
      web,
      {},
      {
        rate: 2,
        now: () => clock.at,
        wait: (milliseconds) => {
          waits.push(milliseconds);
          clock.at += milliseconds;
          return Promise.resolve();
        },
      },
    );
    // robots.txt, then sitemap.xml half a second later, then the pages at the site's own pace.
    expect(waits).toEqual([500, 3000, 3000, 3000]);
  });
});

/** Answers 429 with this header so many times, then the page. */
const busy = (times: number, asked: string): Shown => {
  let left = times;
  return (_, response) => {
    left -= 1;
    if (left >= 0) response.writeHead(429, { 'retry-after': asked }).end();
    else response.setHeader('content-type', 'text/html').end('010-2222-3333');
  };
};

const waited = async (pages: Readonly<Record<string, Shown>>): Promise<Run & { readonly waits: readonly number[] }> => {
  const clock = { at: 0 };
  const waits: number[] = [];
  const web = await serve({ '/robots.txt': '', '/sitemap.xml': '', ...pages });
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    clock.at += milliseconds;
    return Promise.resolve();
  };
  return { ...(await run(web, {}, { now: () => clock.at, wait })), waits: waits.filter((one) => one > 1) };
};

describe('a server that asks for patience', () => {
  test('is left alone for as long as it says, and asked again', async () => {
    const { findings, whys, waits } = await waited({ '/': busy(2, '40') });
    expect(waits).toEqual([40_000, 40_000]);
    expect({ findings, whys }).toEqual({ findings: 1, whys: {} });
  });

  test('is not asked a third time, and what it would not show is told', async () => {
    const { whys, waits } = await waited({ '/': busy(3, '5') });
    expect(waits).toEqual([5000, 5000]);
    expect(whys).toEqual({ '/': 'http-429' });
  });

  test('gets ten minutes of a crawl, and no more, however often it asks', async () => {
    const { whys, waits } = await waited({
      '/': link('/a', '/b', '/c'),
      '/a': busy(1, '400'),
      '/b': busy(1, '300'),
      '/c': busy(1, '200'),
    });
    expect(waits).toEqual([400_000, 200_000]);
    expect(whys).toEqual({ '/b': 'http-429' });
  });
});

describe('a trap', () => {
  test('of a calendar without end ends at the number of variants', async () => {
    const web = await serve({
      '*': ({ url }, response) => {
        const month = Number(new URL(url!, 'http://x').searchParams.get('m') ?? 0);
        response.setHeader('content-type', 'text/html').end(`${String(month)}${link(`/cal?m=${String(month + 1)}`)}`);
      },
      '/robots.txt': '',
      '/sitemap.xml': '',
    });
    const { pages, whys } = await run(web, { maxVariants: 20 });
    expect(pages).toBe(21);
    expect(whys).toEqual({ '/cal?m=21': 'trap' });
  });

  test('of folders within themselves ends where they repeat', async () => {
    const web = await serve({
      '*': ({ url }, response) => response.setHeader('content-type', 'text/html').end(url! + link('a/')),
      '/robots.txt': '',
      '/sitemap.xml': '',
    });
    const { pages, whys } = await run(web);
    expect(pages).toBe(4);
    expect(Object.values(whys)).toEqual(['trap']);
  });

  test('of one page under ever new addresses ends at the second', async () => {
    const web = await serve({ '*': `same${link('x/')}`, '/robots.txt': '', '/sitemap.xml': '' });
    expect((await run(web)).pages).toBe(2);
  });

  test('of links ends at the number of pages, and what was left is told', async () => {
    let count = 0;
    const web = await serve({
      '*': (_, response) => {
        const links = Array.from({ length: 200 }, () => `/p${String((count += 1))}x`);
        response.setHeader('content-type', 'text/html').end(link(...links));
      },
      '/robots.txt': '',
      '/sitemap.xml': '',
    });
    const { pages, whys } = await run(web, { maxPages: 10 });
    expect(pages).toBe(10);
    expect(new Set(Object.values(whys))).toEqual(new Set(['too-many-pages']));
    expect(Object.keys(whys)).toHaveLength(10 * 200 - 9);
  });

  test('of depth ends at its limit', async () => {
    const web = await serve({
      '*': ({ url }, response) => response.setHeader('content-type', 'text/html').end(link(`${url!}x`)),
      '/robots.txt': '',
      '/sitemap.xml': '',
    });
    expect((await run(web, { maxDepth: 5 })).pages).toBe(6);
  });
});

test('lists where copies of an exposed page may be, with its address in what is asked', async () => {
  const web = await serve({ '/': `010-2222-3333${link('/clean')}`, '/clean': '010-1234-5678' });
  const { cachedCopies } = await run(web);
  const url = `http://www.test:${String(web.port)}/`;
  expect(cachedCopies.map((one) => one.url)).toEqual([url]);
  expect(cachedCopies[0]!.copies.map(({ service }) => service)).toEqual([
    'google',
    'bing',
    'naver',
    'daum',
    'archive.org',
  ]);
  for (const { look, request } of cachedCopies[0]!.copies) {
    expect(look).toContain(encodeURIComponent(url));
    expect(URL.canParse(request)).toBe(true);
  }
});

test('a re-check tells what is gone, clean, exposed still, or could not be judged', async () => {
  const web = await serve({
    '/robots.txt': 'User-agent: *\nDisallow: /',
    '/410': (_, response) => void response.writeHead(410).end('010-2222-3333'),
    '/clean': 'nothing',
    '/still': '010-2222-3333',
    '/login': (_, response) => void response.writeHead(403).end(),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    },
  });
  const told: Rechecked[] = [];
  const at = (path: string): string => `http://www.test:${String(web.port)}${path}`;
  const urls = ['/404', '/410', '/clean', '/still', '/login', '/cut', '/still'].map(at);
  const counts = await recheck(siteFor(web), [...urls, 'http://other.test/', 'nonsense'], {}, (one) => told.push(one));
  expect(told.map(({ url, result, why }) => [pathOf(url), result, why])).toEqual([
    ['/404', 'gone', null],
    ['/410', 'gone', null],
    ['/clean', 'clean', null],
    ['/still', 'still-exposed', null],
    ['/login', 'unreachable', 'http-403'],
    ['/cut', 'unreachable', 'cut-short'],
    ['/', 'unreachable', 'off-host'],
    ['nonsense', 'unreachable', 'malformed'],
  ]);
  expect(counts).toEqual({ gone: 2, clean: 1, 'still-exposed': 1, unreachable: 4 });
});
