import { describe, expect, test } from 'vitest';
import type { Parameter } from '../parameters/model.ts';
import { deadlineReasons, dueUnder, guidanceFrom, limitUnder } from './deadline.ts';
import { at, dated, lawOf, parameter } from './small-law.fixture.ts';

const lawWith = (value: string, ...more: readonly Parameter[]) =>
  lawOf(parameter('deadline', 'deadline', dated('2020-01-01', value, { article: '제2조' })), ...more);

const guideline = parameter('guidance-days', 'days', dated('2020-01-01', 5, { article: '제3조' }));
const start = at('2026-11-10');

describe('a limit in hours', () => {
  const limit = limitUnder(lawWith('PT72H'), 'deadline');

  test('ends as many hours later, and is no word', () => {
    expect(limit).toMatchObject({ hours: 72, promptness: null, guidance: null, cite: { article: '제2조' } });
    expect(dueUnder(limit, start)).toBe(at('2026-11-13'));
  });

  test('says that the hours run on, and when they end', () => {
    const reasons = deadlineReasons(limit, at('2026-11-13'), null);
    expect(reasons.length).toBe(1);
    expect(reasons[0]).toMatchObject({
      ko: '기한은 72시간이고 밤과 휴일에도 흐르므로 2026-11-13 09:00에 끝난다.',
      en: 'The limit is 72 hours, which run through nights and holidays, so it ends at 2026-11-13 09:00.',
      cite: { article: '제2조' },
    });
  });
});

describe('a limit in a word', () => {
  test.each([
    ['immediately', '즉시', 'immediately'],
    ['without-delay', '지체 없이', 'without delay'],
  ])('such as %s gives no moment, and says that none is invented', (value, ko, en) => {
    const limit = limitUnder(lawWith(value), 'deadline');
    expect(limit).toMatchObject({ hours: null, promptness: value, guidance: null, cite: { article: '제2조' } });
    expect(dueUnder(limit, start)).toBeNull();
    const [reason] = deadlineReasons(limit, null, null);
    expect(reason?.ko).toBe(`법은 숫자 없이 "${ko}"라고만 정하므로 기한 시각을 만들어 내지 않는다.`);
    expect(reason?.en).toBe(`The law gives no number, only "${en}", so no due moment is invented.`);
    expect(reason?.cite.article).toBe('제2조');
  });
});

describe('no limit', () => {
  test.each([
    ['where the file says none', lawWith('none'), '제2조'],
    ['where there is no file, from the version', lawOf(), '제1조'],
    ['where it is not in force yet', lawOf(parameter('deadline', 'deadline', dated('2027-01-01', 'PT24H'))), '제1조'],
  ])('is said %s', (_where, law, article) => {
    const limit = limitUnder(law, 'deadline');
    expect(limit).toMatchObject({ hours: null, promptness: null, guidance: null, cite: { article } });
    expect(dueUnder(limit, start)).toBeNull();
    expect(deadlineReasons(limit, null, null)).toMatchObject([
      {
        ko: '법에 기한을 정한 숫자나 말이 없다.',
        en: 'The law sets neither a number nor a word for the time.',
        cite: { article },
      },
    ]);
  });
});

describe('a guideline', () => {
  test.each(['PT72H', 'without-delay', 'none'])('gives its date beside the law’s own %s', (value) => {
    const law = lawWith(value, guideline);
    expect(guidanceFrom(limitUnder(law, 'deadline'), law, start)?.dueAt).toBe(at('2026-11-16', '23:59:59'));
  });

  test('gives its date where the law has no deadline at all', () => {
    const law = lawOf(guideline);
    expect(guidanceFrom(limitUnder(law, 'deadline'), law, start)?.dueAt).toBe(at('2026-11-16', '23:59:59'));
  });

  test('gives none where there was none', () => {
    const law = lawWith('PT72H');
    expect(guidanceFrom(limitUnder(law, 'deadline'), law, start)).toBeNull();
  });

  test('is told after the law, as something on which the answer does not rest', () => {
    const law = lawWith('without-delay', guideline);
    const limit = limitUnder(law, 'deadline');
    const [own, beside, ...more] = deadlineReasons(limit, null, guidanceFrom(limit, law, start));
    expect(own?.ko).toContain('지체 없이');
    expect(more).toEqual([]);
    expect(beside).toMatchObject({
      ko: '법의 기한이 아니라 당시 지침이 제시한 5일은 2026-11-16 23:59:59에 끝난다.',
      en: "Not the law's limit: the 5 days the guideline of the time gave end at 2026-11-16 23:59:59.",
      cite: { article: '제3조' },
      aside: true,
    });
  });
});
