import { instant } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { clockState } from './clock-state.ts';

const at = (text: string) => instant(`2026-11-${text}:00+09:00`);
const clock = (due: string, doneAt: string | null = null) => ({
  duty: '통지',
  article: '제34조',
  due: at(due),
  doneAt: doneAt === null ? null : at(doneAt),
});

it('an open clock counts down in hours and minutes, and in days when they are many', () => {
  expect(clockState(clock('21T10:20'), at('19T17:00'))[0]).toBe('41시간 20분 남음');
  expect(clockState(clock('30T10:00'), at('19T10:00'))[0]).toBe('11일 0시간 남음');
});

it('a missed clock counts how late it is', () => {
  expect(clockState(clock('19T12:00'), at('19T17:00'))[0]).toBe('5시간 초과');
});

it('at the very moment it is due nothing is late yet', () => {
  expect(clockState(clock('19T12:00'), at('19T12:00'))[0]).toBe('0시간 남음');
});

it('a fulfilled duty stays in time or late for ever', () => {
  expect(clockState(clock('19T12:00', '19T11:00'), at('25T00:00'))[0]).toBe('기한 안에 이행');
  expect(clockState(clock('19T12:00', '19T12:30'), at('25T00:00'))[0]).toBe('이행 (0시간 30분 늦음)');
});
