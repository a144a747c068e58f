import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Frontier, usualLimits } from './frontier.ts';

const frontierOf = (limits: Partial<typeof usualLimits> = {}): { frontier: Frontier; unwanted: string[] } => {
  const unwanted: string[] = [];
  return {
    unwanted,
    frontier: new Frontier({ ...usualLimits, ...limits }, (url, why) => unwanted.push(`${why} ${url.pathname}`)),
  };
};

const offer = (frontier: Frontier, text: string, named = false): void => {
  const url = frontier.add(text, 'http://a.test/');
  if (url !== null) frontier.push({ url, depth: 1, named });
};

const taken = (frontier: Frontier): readonly string[] => {
  const all: string[] = [];
  for (const host of frontier.hosts()) {
    for (let entry = frontier.take(host); entry !== undefined; entry = frontier.take(host)) all.push(entry.url.href);
  }
  return all;
};

test('gives each address once, however it is written', () => {
  const { frontier } = frontierOf();
  for (const text of ['/a', '/a#x', './b/../a', 'http://A.test:80/a', '/%61']) offer(frontier, text);
  expect(taken(frontier)).toEqual(['http://a.test/a']);
});

test('gives what somebody named whatever it looks like', () => {
  const { frontier, unwanted } = frontierOf();
  for (const text of ['/x/x/x/x/x', '/a.jpg']) offer(frontier, text, true);
  for (const text of ['/y/y/y/y/y', '/b.jpg', '/c.woff2']) offer(frontier, text);
  expect(taken(frontier)).toHaveLength(2);
  expect(unwanted).toEqual(['trap /y/y/y/y/y', 'image /b.jpg', 'binary /c.woff2']);
});

test('ends calendars whose days are paths', () => {
  const { frontier, unwanted } = frontierOf({ maxVariants: 2 });
  for (let day = 1; day <= 30; day += 1) offer(frontier, `/2026/11/${String(day)}`);
  expect(taken(frontier)).toHaveLength(20);
  expect(unwanted).toHaveLength(10);
});

test('never gives more than its pages, nor keeps more than twenty times as many, and loses none in silence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 200 }), (maxPages, offered) => {
      const { frontier, unwanted } = frontierOf({ maxPages });
      for (let index = 0; index < offered; index += 1) offer(frontier, `/p${index.toString(36)}x`);
      const given = taken(frontier);
      expect(given.length).toBe(Math.min(maxPages, offered));
      expect(given.length + unwanted.length).toBe(offered);
    }),
  );
});

test('keeps no more of long addresses than fits in memory, and tells those it leaves', () => {
  const { frontier, unwanted } = frontierOf({});
  const long = 'x'.repeat(1900);
  const address = (number: number): string => `https://www.test/${number.toString(36)}y/${long}`;
  let known = 0;
  for (let number = 0; number < 27_000; number += 1) if (frontier.add(address(number)) !== null) known += 1;
  expect([known + unwanted.length, known * long.length < 50_000_000, unwanted.length > 0]).toEqual([
    27_000,
    true,
    true,
  ]);
});
