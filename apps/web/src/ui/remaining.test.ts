import { describe, expect, it } from 'vitest';
import { remainingText, remainingTone, spanText } from './remaining.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the time that is left', () => {
  it('is told in hours and minutes within four days, as the 72 hours of the law are counted', () => {
    expect(remainingText(61 * HOUR + 12 * MINUTE, 'ko')).toBe('61시간 12분 남음');
    expect(remainingText(72 * HOUR, 'ko')).toBe('72시간 남음');
    expect(remainingText(12 * MINUTE, 'ko')).toBe('12분 남음');
  });

  it('is told in days beyond that', () => {
    expect(remainingText(12 * DAY + 5 * HOUR + MINUTE, 'ko')).toBe('12일 5시간 남음');
    expect(remainingText(30 * DAY, 'ko')).toBe('30일 남음');
  });

  it('never promises a minute that is not there', () => {
    expect(remainingText(HOUR + MINUTE - 1, 'ko')).toBe('1시간 남음');
    expect(remainingText(MINUTE - 1, 'ko')).toBe('1분 미만 남음');
  });

  it('says how late it is from the moment of the term itself', () => {
    expect(remainingText(0, 'ko')).toBe('1분 지남');
    expect(remainingText(-12 * HOUR - 40 * MINUTE, 'ko')).toBe('12시간 지남');
    expect(remainingText(-5 * DAY, 'ko')).toBe('5일 지남');
  });

  it('says the same in English', () => {
    expect(remainingText(61 * HOUR + 12 * MINUTE, 'en')).toBe('61 h 12 min left');
    expect(remainingText(-12 * HOUR, 'en')).toBe('12 h overdue');
    expect(spanText(40 * MINUTE, 'en')).toBe('40 min');
  });

  it('changes its tone on the last day, for the last six hours, and when it has passed', () => {
    expect(remainingTone(DAY + 1)).toBe('info');
    expect(remainingTone(DAY)).toBe('caution');
    expect(remainingTone(6 * HOUR)).toBe('danger');
    expect(remainingTone(0)).toBe('late');
  });
});
