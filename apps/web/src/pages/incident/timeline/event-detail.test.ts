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

test('a performed duty is named as it was called then, in the language of the reader', () => {
  const title = { ko: '정보주체에 대한 유출등 통지', en: 'Breach notice to data subjects' };
  const done = event('duty-performed', {
    rule: 'KR-PIPA-NOTIFY',
    duty: 'notify',
    title,
    means: '전화',
    source: 'manual',
  });
  expect(eventDetail(done, 'en', names)).toEqual([title.en, '전화']);
  expect(eventDetail(event('duty-performed', { means: '전화' }), 'ko', names)).toEqual(['전화']);
});

test('whom the mail did not reach is told with what was found out, and how many', () => {
  const data = { action: 'settled', outcome: 'told-otherwise', count: 2, reason: '전화로 알림', noticeId: '7' };
  expect(eventDetail(event('notice-sending', data), 'ko', names)).toEqual([
    '전화·우편 등으로 알림',
    '대상 2명',
    '사유: 전화로 알림',
  ]);
  const counts = { sent: 34, refused: 2, 'in-doubt': 0 };
  expect(eventDetail(event('notice-sent', { counts }), 'ko', names)).toEqual(['보냄 34명, 받지 않음 2명']);
});
