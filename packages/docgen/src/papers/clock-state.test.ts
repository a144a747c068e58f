import { instant } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { clockState } from './clock-state.ts';

const at = (text: string) => instant(`2026-11-${text}:00+09:00`);
const clock = (due: string | null, doneAt: string | null = null) => ({
  duty: '통지',
  article: '제34조',
  due: due === null ? null : at(due),
  doneAt: doneAt === null ? null : at(doneAt),
  term: '즉시',
  state: '이행해야 함',
  isOpen: true,
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

it('a duty without a number says in words how it stands, and when it was done', () => {
  expect(clockState(clock(null), at('19T12:00'))).toEqual(['이행해야 함', {}]);
  expect(clockState(clock(null, '19T12:00'), at('25T00:00'))[0]).toBe('이행함');
});

it('a duty that was decided against has no clock that runs on', () => {
  const decided = { ...clock('21T10:20'), state: '이행하지 않기로 결정', isOpen: false };
  expect(clockState(decided, at('25T00:00'))[0]).toBe('이행하지 않기로 결정');
});
