import { instant } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { joinedNeeds } from './needs.ts';
import type { NeedRow } from './store.ts';

const row = (more: Partial<NeedRow>): NeedRow => ({
  text: { ko: '통지문 결재하기', en: 'Decide on a notice' },
  dueAt: instant('2026-11-23T18:00:00+09:00'),
  role: null,
  personId: null,
  since: instant('2026-11-20T18:00:00+09:00'),
  ...more,
});

it('names a thing that two roles may do once, with both', () => {
  const needs = joinedNeeds([row({ role: 'cpo' }), row({ role: 'officer' })]);
  expect(needs).toMatchObject([{ role: 'cpo', roles: ['cpo', 'officer'] }]);
});

it('keeps apart what waits for two people, or for two moments', () => {
  const later = row({ role: 'cpo', dueAt: null });
  expect(joinedNeeds([row({ personId: 'a' }), row({ personId: 'b' }), row({ role: 'cpo' }), later])).toHaveLength(4);
});
