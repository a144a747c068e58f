import { expect, test } from 'vitest';
import { toldWhy } from './told-why.ts';

test('a reason is told with a readable moment, and its article stands apart', () => {
  const told = toldWhy(
    '기한은 72시간이므로 2026-11-24T21:25:00+09:00에 끝난다. (개인정보 보호법 시행령 제39조제1항)',
    'ko',
  );
  expect(told).toEqual({
    sentence: '기한은 72시간이므로 2026.\u00A011.\u00A024.(화) 21:25에 끝난다.',
    article: '개인정보 보호법 시행령 제39조제1항',
  });
});

test('an English article keeps its own brackets', () => {
  expect(toldWhy('It is still to be done. (Personal Information Protection Act Article 34(1))', 'en')).toEqual({
    sentence: 'It is still to be done.',
    article: 'Personal Information Protection Act Article 34(1)',
  });
});

test('a sentence without an article is told as it is', () => {
  expect(toldWhy('앞선 판단에서 확정되었다.', 'ko')).toEqual({ sentence: '앞선 판단에서 확정되었다.', article: null });
});
