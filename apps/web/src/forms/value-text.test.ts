import { expect, it } from 'vitest';
import { valueText } from './value-text.ts';

const causes: Readonly<Record<string, string>> = { mistake: '업무 과실', insider: '내부자의 고의' };
const read = (text: string): string => text.replaceAll('\u00A0', ' ');
const word = (code: string) => causes[code] ?? '';

it('a choice reads as the word people chose, and several as their words', () => {
  expect(valueText('mistake', 'ko', word)).toBe('업무 과실');
  expect(valueText(['mistake', 'insider'], 'ko', word)).toBe('업무 과실, 내부자의 고의');
});

it('moments, days, numbers and answers read as everywhere', () => {
  expect(read(valueText('2026-11-20T18:20:00+09:00', 'ko'))).toBe('2026. 11. 20.(금) 18:20');
  expect(read(valueText('2026-11-20', 'en'))).toBe('Fri 20 Nov 2026');
  expect(valueText(2300, 'ko')).toBe('2,300');
  expect([valueText(true, 'ko'), valueText(false, 'en')]).toEqual(['예', 'No']);
});

it('a person reads by name, and nothing as nothing', () => {
  expect(valueText({ id: '7', label: '조노을' }, 'ko')).toBe('조노을');
  expect([null, '', [], undefined].map((value) => valueText(value, 'en', word))).toEqual(Array(4).fill('(empty)'));
});
