import { describe, expect, it } from 'vitest';
import { formatBytes, formatDay, formatMoment, formatTime } from './format.ts';

/** As people read it: the spaces that hold a date together look like any other. */
const read = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('a moment', () => {
  it('holds its date together and may break before the time', () => {
    expect(formatMoment('2026-11-21T00:00:00Z', 'ko')).toBe('2026.\u00A011.\u00A021.(토) 09:00');
  });

  it('is read in Korean time with its weekday', () => {
    expect(read(formatMoment('2026-11-21T00:00:00Z', 'ko'))).toBe('2026. 11. 21.(토) 09:00');
    expect(read(formatMoment('2026-11-21T09:00:00+09:00', 'en'))).toBe('Sat 21 Nov 2026 09:00');
  });

  it('has midnight as 00:00, at the begin of the day', () => {
    expect(read(formatMoment('2026-11-22T00:00:00+09:00', 'ko'))).toBe('2026. 11. 22.(일) 00:00');
    expect(formatTime('2026-11-22T00:00:00+09:00', 'en')).toBe('00:00');
  });

  it('may be a bare day, which is a day in Korea', () => {
    expect(read(formatDay('2026-11-21', 'ko'))).toBe('2026. 11. 21.(토)');
  });

  it('that cannot be read is shown as it came, never as a wrong one', () => {
    expect(formatMoment('모름', 'ko')).toBe('모름');
  });
});

describe('a size', () => {
  it('is told in the unit that people would choose', () => {
    expect(formatBytes(0, 'ko')).toBe('0 B');
    expect(formatBytes(1536, 'ko')).toBe('1.5 KB');
    expect(formatBytes(10 * 1024 ** 2, 'en')).toBe('10 MB');
  });
});
