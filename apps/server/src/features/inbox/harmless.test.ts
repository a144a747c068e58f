import { expect, it } from 'vitest';
import { harmlessText } from './harmless.ts';

it('leaves the words of the law and drops what people typed', () => {
  const duty = { ko: '정보주체에 대한 유출등 통지', en: 'Breach notice to data subjects' };
  expect(harmlessText('duty', duty)).toEqual(duty);
  expect(
    harmlessText('decide-notice', { ko: '통지문 결재하기: 홍길동 건: 2차', en: 'Decide on a notice: Hong' }),
  ).toEqual({
    ko: '통지문 결재하기',
    en: 'Decide on a notice',
  });
  expect(harmlessText('improvement', { ko: '개선대책 이행: 홍길동 재교육', en: 'Carry out: retrain Hong' })).toEqual({
    ko: '개선대책',
    en: 'Improvement',
  });
  expect(harmlessText('grade', { ko: '등급 분류하기', en: 'Grade the case' }).ko).toBe('등급 분류하기');
});
