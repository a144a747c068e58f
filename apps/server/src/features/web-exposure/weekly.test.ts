import { instant } from '@bongsu/kit';
import { expect, test } from 'vitest';
import { isDue } from './weekly.ts';

const monday = '2026-11-16T02:00:00+09:00';

test.each([
  ['in the first night of a site that was never looked at', null, '2026-11-17T03:00:00+09:00', true],
  ['not by day, of a site that was never looked at', null, '2026-11-17T14:00:00+09:00', false],
  ['not six days later', monday, '2026-11-22T02:00:00+09:00', false],
  ['in the same night of the next week', monday, '2026-11-23T01:00:00+09:00', true],
  ['not by day, while the night may still come', monday, '2026-11-23T14:00:00+09:00', false],
  ['at any hour, once the server was off in that night', monday, '2026-11-24T14:00:00+09:00', true],
  ['in the next night after somebody asked by day', '2026-11-16T15:00:00+09:00', '2026-11-23T03:30:00+09:00', true],
])('the weekly look is due %s', (_, lastAt, now, due) => {
  expect(isDue(lastAt === null ? null : instant(lastAt), instant(now))).toBe(due);
});
