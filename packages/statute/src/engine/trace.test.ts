import { describe, expect, test } from 'vitest';
import type { Citation } from '../parameters/model.ts';
import { cite } from './small-law.fixture.ts';
import { articleInEnglish, basisOf, confidenceOf, inEnglish, inKorean, isStale, type Reason } from './trace.ts';

const reason = (more: Partial<Citation> = {}): Reason => ({ ko: '말', en: 'Words', cite: { ...cite, ...more } });
const aside = (more: Partial<Citation> = {}): Reason => ({ ...reason(more), aside: true });

describe('an article in English', () => {
  test.each([
    ['제34조', 'Article 34'],
    ['제34조제1항', 'Article 34(1)'],
    ['제39조의3제2항', 'Article 39-3(2)'],
    ['제39조의3제2항제1호', 'Article 39-3(2) item 1'],
    ['제40조제1항제2호의3', 'Article 40(1) item 2-3'],
    ['제40조제12호의3', 'Article 40 item 12-3'],
    ['제10조제11항제12호', 'Article 10(11) item 12'],
    ['제39조의4, 제39조의10', 'Article 39-4, Article 39-10'],
    ['부칙 제2조', 'Addenda Article 2'],
    ['부칙제2조', 'Addenda Article 2'],
    ['부칙 제1조 제2호', 'Addenda Article 1 item 2'],
    ['Article 33(1)', 'Article 33(1)'],
  ])('%s is %s', (korean, english) => {
    expect(articleInEnglish(korean)).toBe(english);
  });
});

describe('a sentence', () => {
  test.each([
    ['개인정보 보호법', 'Personal Information Protection Act'],
    ['개인정보 보호법 시행령', 'Enforcement Decree of the Personal Information Protection Act'],
    ['표준 개인정보 보호지침', 'Standard Personal Information Protection Guidelines'],
    ['정보통신망법', 'Network Act'],
    ['정보통신망법 시행령', 'Enforcement Decree of the Network Act'],
    ['신용정보법', 'Credit Information Act'],
    ['신용정보법 시행령', 'Enforcement Decree of the Credit Information Act'],
    ['전자금융거래법', 'Electronic Financial Transactions Act'],
    ['전자금융감독규정', 'Electronic Finance Supervision Regulation'],
    ['정보통신기반 보호법', 'Critical Information Infrastructure Act'],
    ['클라우드컴퓨팅법', 'Cloud Computing Act'],
    ['의료법', 'Medical Service Act'],
    ['사이버안보 업무규정', 'Cybersecurity Work Regulation'],
    ['GDPR', 'GDPR'],
  ])('names %s as the %s', (law, english) => {
    expect(inKorean(reason({ law }))).toBe(`말 (${law} 제1조)`);
    expect(inEnglish(reason({ law }))).toBe(`Words (${english} Article 1)`);
  });

  test('names a law that has no English name here by its own', () => {
    expect(inEnglish(reason({ law: '새 법' }))).toBe('Words (새 법 Article 1)');
  });
});

describe('the basis of an answer', () => {
  test('is each article once, in the order in which it was used, with its first day', () => {
    const reasons = [
      reason({ article: '제2조' }),
      reason({ article: '제1조', from: null }),
      reason({ article: '제2조', from: '1999-01-01' }),
      reason({ law: 'GDPR', article: '제2조' }),
    ];
    expect(basisOf(reasons)).toEqual([
      { law: '의료법', article: '제2조', effectiveFrom: '2020-01-01' },
      { law: '의료법', article: '제1조', effectiveFrom: null },
      { law: 'GDPR', article: '제2조', effectiveFrom: '2020-01-01' },
    ]);
  });

  test('leaves out what is only told beside', () => {
    expect(basisOf([aside({ article: '제9조' }), reason()])).toEqual([
      { law: '의료법', article: '제1조', effectiveFrom: '2020-01-01' },
    ]);
  });
});

describe('the confidence of an answer', () => {
  test.each([
    [['confirmed', 'confirmed'], 'confirmed'],
    [['confirmed', 'secondary'], 'secondary'],
    [['secondary', 'confirmed'], 'secondary'],
    [['secondary', 'memory', 'confirmed'], 'memory'],
    [['memory', 'secondary'], 'memory'],
  ] as const)('resting on %s is %s', (confidences, least) => {
    expect(confidenceOf(confidences.map((confidence) => reason({ confidence })))).toBe(least);
  });

  test('is not lowered by what is only told beside', () => {
    expect(confidenceOf([reason(), aside({ confidence: 'memory' })])).toBe('confirmed');
  });
});

describe('an answer', () => {
  test('is stale from the day after the first review date of anything it tells', () => {
    const reasons = [reason({ 'review-by': '2027-05-21' }), aside({ 'review-by': '2027-02-21' })];
    expect(['2027-02-21', '2027-02-22'].map((day) => isStale(reasons, day))).toEqual([false, true]);
  });
});
