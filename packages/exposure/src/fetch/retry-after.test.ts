import { instant } from '@bongsu/kit';
import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = instant('2026-11-21T09:00:00+09:00');

const answer = (status: number, asked?: string) =>
  ({
    kind: 'answer',
    url: 'https://www.test/',
    status,
    headers: asked === undefined ? {} : { 'retry-after': asked },
    body: Buffer.alloc(0),
    shortfall: null,
  }) as const;

test.each([
  [429, '7', 7000],
  [503, ' 0 ', 0],
  [429, 'Sat, 21 Nov 2026 00:01:00 GMT', 60_000],
  // A date that has passed asks for nothing.
  [429, 'Fri, 20 Nov 2026 00:00:00 GMT', 0],
  [429, undefined, null],
  [429, 'soon', null],
  [429, '-5', null],
  [429, '2026-11-22', null],
  [200, '7', null],
  [404, '7', null],
])('%i with “%s” asks for %s milliseconds', (status, asked, milliseconds) => {
  expect(retryAfter(answer(status, asked), now)).toBe(milliseconds);
});
