import { expect, test } from 'vitest';
import { meaningOf } from './relay-words.ts';

test.each([
  ['250', 'taken'],
  ['550 5.1.1', 'unknown'],
  ['552 5.2.2', 'full'],
  ['554 5.7.1', 'refused'],
  ['451 4.2.0', 'later'],
  ['ECONNECTION', 'broken'],
  ['no answer', 'broken'],
])('the answer %s of a mail server means: %s', (response, meaning) => {
  expect(meaningOf(response)).toBe(meaning);
});
