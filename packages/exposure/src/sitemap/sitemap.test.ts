import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSitemap } from './read-sitemap.ts';
import { walkSitemaps } from './sitemap-walk.ts';

const read = (text: string): ReturnType<typeof readSitemap> => readSitemap(Buffer.from(text));

test('reads addresses of pages and of further sitemaps, and of nothing else', () => {
  expect(
    read(
      '<urlset><url><loc>\n http://a/1?x=1&amp;y=2 </loc><lastmod>2026</lastmod></url><url><loc><![CDATA[http://a/2]]></loc></url></urlset>',
    ),
  ).toEqual({
    pages: ['http://a/1?x=1&y=2', 'http://a/2'],
    sitemaps: [],
  });
  expect(read('<sitemapindex><sitemap><loc>http://a/s.xml</loc></sitemap></sitemapindex>')).toEqual({
    pages: [],
    sitemaps: ['http://a/s.xml'],
  });
  expect(read('http://a/1\r\nnot one\nhttp://a/2')).toEqual({ pages: ['http://a/1', 'http://a/2'], sitemaps: [] });
});

test('takes no more addresses than the protocol allows', () => {
  expect(read(`<urlset>${'<url><loc>http://a/</loc></url>'.repeat(60_000)}</urlset>`)!.pages).toHaveLength(50_000);
});

test('does not unpack a bomb, and says so', () => {
  expect(readSitemap(gzipSync(Buffer.alloc(80 << 20)))).toBeNull();
  expect(readSitemap(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBeNull();
});

test('may be anything without throwing', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readSitemap(bytes)));
});

test('sitemaps that name each other without end, end', async () => {
  let count = 0;
  const skipped: string[] = [];
  const pages: string[] = [];
  await walkSitemaps('http://a.test', ['http://a.test/0.xml', '::nonsense::', 'http://u:p@a.test/'], {
    get: (url) => {
      count += 1;
      const next = Array.from(
        { length: 10 },
        (_, index) => `<sitemap><loc>http://a.test/${String(count)}-${String(index)}.xml</loc></sitemap>`,
      );
      const body = Buffer.from(`<x><url><loc>http://a.test/page</loc></url>${next.join('')}</x>`);
      return Promise.resolve({ kind: 'answer', url: url.href, status: 200, headers: {}, body, shortfall: null });
    },
    page: (address) => pages.push(address),
    skipped: (url, why) => skipped.push(`${why} ${url}`),
  });
  expect(count).toBeLessThanOrEqual(50);
  expect(pages.length).toBe(count);
  expect(skipped).toContain('too-many-sitemaps http://u:p@a.test/');
});
