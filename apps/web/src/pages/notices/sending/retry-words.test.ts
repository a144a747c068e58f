import { expect, test } from 'vitest';
import { RETRY_HOURS, RETRY_TRIES, retrySteps } from './retry-words.ts';

test('the page says when a mail is tried again, by the numbers that the sender goes by', () => {
  expect(retrySteps('ko')).toBe('1분, 2분, 5분, 10분, 20분, 30분, 1시간, 1시간, 2시간, 2시간, 4시간, 4시간, 8시간');
  expect(retrySteps('en')).toBe('1 min, 2 min, 5 min, 10 min, 20 min, 30 min, 1 h, 1 h, 2 h, 2 h, 4 h, 4 h, 8 h');
  expect([RETRY_TRIES, RETRY_HOURS]).toEqual([14, 23]);
});
