import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowed, matches } from './is-allowed.ts';
import { readRobots } from './read-robots.ts';
import { RobotsKeeper } from './robots-keeper.ts';

const robots = (text: string): ReturnType<typeof readRobots> => readRobots(Buffer.from(text), 'bongsu');
const allows = (text: string, path: string): boolean =>
  isAllowed(robots(text).rules, new URL(`https://www.example.kr${path}`));

describe('robots.txt', () => {
  test('lets the longest match decide, and of two the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nDisallow: /same\nAllow: /same';
    expect(['/x', '/a', '/a/b', '/a/b/c/d', '/same'].map((path) => allows(text, path))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test('knows stars and ends', () => {
    const text = 'User-agent: *\nDisallow: /*.hwp$\nDisallow: /down*file=';
    expect(allows(text, '/x/a.hwp')).toBe(false);
    expect(allows(text, '/x/a.hwp?x')).toBe(true);
    expect(allows(text, '/download.do?id=1&file=2')).toBe(false);
  });

  test('takes the groups that name us, all of them, before those for everybody', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Bongsu\nDisallow: /x\n\nUser-agent: bongsu\nDisallow: /y';
    expect(['/a', '/x', '/y'].map((path) => allows(text, path))).toEqual([true, false, false]);
  });

  test('forbids nothing by an empty line, and robots.txt never', () => {
    expect(allows('User-agent: *\nDisallow:', '/a')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
  });

  test('compares letters outside ASCII as what an address has for them', () => {
    expect(allows('User-agent: *\nDisallow: /자료', '/자료/1')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /%ec%9e%90', '/%EC%9E%90/1')).toBe(false);
  });

  test('tells sitemaps and the delay that is asked for', () => {
    expect(robots('Sitemap: https://www.example.kr/s.xml\nUser-agent: *\nCrawl-delay: 2.5 # please\n')).toMatchObject({
      sitemaps: ['https://www.example.kr/s.xml'],
      crawlDelay: 2.5,
    });
  });

  test('is read up to 500 KiB', () => {
    const text = `User-agent: *\n${'#'.repeat(600 * 1024)}\nDisallow: /`;
    expect(allows(text, '/a')).toBe(true);
  });

  test('may be anything without throwing', () => {
    const line = fc.tuple(
      fc.constantFrom('User-agent', 'Disallow', 'Allow', 'Crawl-delay', '', '\uFEFFUser-agent'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        const text = lines.map(([name, value]) => `${name}:${value}`).join('\n');
        expect(typeof allows(text, path)).toBe('boolean');
      }),
    );
  });
});

test('a pattern matches as the regular expression that it stands for', () => {
  const letter = fc.constantFrom('a', 'b', '*', '/');
  fc.assert(
    fc.property(fc.array(letter), fc.boolean(), fc.array(fc.constantFrom('a', 'b', '/')), (pattern, anchored, path) => {
      const written = pattern.join('');
      const regex = new RegExp(`^${written.replaceAll('*', '.*')}${anchored ? '$' : ''}`);
      expect(matches(written + (anchored ? '$' : ''), path.join(''))).toBe(regex.test(path.join('')));
    }),
  );
});

const keeperFor = (status: number | null): { keeper: RobotsKeeper; asked: string[]; clock: { at: number } } => {
  const asked: string[] = [];
  const clock = { at: 0 };
  const keeper = new RobotsKeeper({
    now: () => clock.at,
    get: (url) => {
      asked.push(url.href);
      return Promise.resolve(
        status === null
          ? { kind: 'refused', url: url.href, why: 'timeout' }
          : {
              kind: 'answer',
              url: url.href,
              status,
              headers: {},
              body: Buffer.from('User-agent: *\nDisallow: /x'),
              shortfall: null,
            },
      );
    },
  });
  return { keeper, asked, clock };
};

describe('a keeper of robots.txt', () => {
  const page = new URL('https://www.example.kr/x');

  test.each([
    [200, 'robots'],
    [404, null],
    [403, null],
    [500, 'robots-unreachable'],
    [503, 'robots-unreachable'],
    [null, 'robots-unreachable'],
  ])('makes of the answer %s: %s', async (status, why) => {
    expect(await keeperFor(status).keeper.forbids(page)).toBe(why);
  });

  test('asks once, and again after a minute while there is no answer', async () => {
    const { keeper, asked, clock } = keeperFor(500);
    await keeper.forbids(page);
    await keeper.forbids(page);
    expect(asked).toEqual(['https://www.example.kr/robots.txt']);
    clock.at = 61_000;
    await keeper.forbids(page);
    expect(asked).toHaveLength(2);
  });
});
