import { expect, it } from 'vitest';
import { measureMessage, messageOf } from './text-message.ts';

it('counts as a vendor bills: one byte for a Latin letter, two for a syllable, one for a line break', () => {
  expect(measureMessage('봉수 ab\n')).toEqual({ bytes: 8, kind: 'SMS', foreign: [] });
  expect(measureMessage('가'.repeat(45)).kind).toBe('SMS');
  expect(measureMessage(`${'가'.repeat(45)}a`).kind).toBe('LMS');
  expect(measureMessage('가'.repeat(1000)).kind).toBe('LMS');
  expect(measureMessage('가'.repeat(1001)).kind).toBeNull();
});

it('names what no telephone of the old coding can show, once each', () => {
  expect(measureMessage('유출😀😀 안내 é').foreign).toEqual(['😀', 'é']);
  // In CP949 and not in the older KS X 1001.
  expect(measureMessage('뷁').foreign).toEqual([]);
});

it('begins with who writes', () => {
  expect(messageOf('한빛대학교', '개인정보 유출 안내', '자세한 내용은 누리집에')).toBe(
    '[한빛대학교] 개인정보 유출 안내\n자세한 내용은 누리집에',
  );
});
