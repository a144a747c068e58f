import { expect, test } from 'vitest';
import { type CaseEvent, eventDetail } from './event-detail.ts';

const event = (kind: CaseEvent['kind'], data: CaseEvent['data']): CaseEvent => ({
  seq: 1,
  kind,
  at: '2026-11-20T18:20:00+09:00',
  happenedAt: '2026-11-20T18:20:00+09:00',
  by: null,
  data,
  corrects: null,
  digest: 'sha256:0',
});

const names = new Map([['7', '조노을']]);

test('a grade that differs from the suggestion says both, and why', () => {
  const data = { grade: 2, suggested: 1, reason: '내부에만 머무름' };
  expect(eventDetail(event('graded', data), 'ko', names)).toEqual([
    '2등급 (물음의 제안은 1등급)',
    '사유: 내부에만 머무름',
  ]);
});

test('recorded facts are named, and ids and codes nobody reads are left out', () => {
  const data = { keys: ['awareAt', 'newer-fact'], source: '', reason: '', decisionId: '7' };
  expect(eventDetail(event('facts-recorded', data), 'ko', names)).toEqual(['알게 된 때']);
});

test('people are named where the case knows them', () => {
  expect(eventDetail(event('handler-named', { handlerId: '7', reason: '' }), 'ko', names)).toEqual(['조노을']);
  expect(eventDetail(event('involved-named', { personIds: ['8'], reason: '' }), 'ko', names)).toEqual([]);
});
