import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import type { EncryptionRow } from './encryption.ts';
import { loadSafeguards } from './load-safeguards.ts';
import type { Profile } from './profile/schema.ts';
import { safeguards } from './safeguards.ts';

const law = loadSafeguards();
const rows = (profile: Profile): readonly EncryptionRow[] =>
  safeguards({ asOf: '2026-11-21', ...profile }, law, instant('2026-11-28T00:00:00Z')).encryption;

const shown = (profile: Profile, column: 'item' | 'subject' | 'zone'): readonly string[] => [
  ...new Set(rows(profile).map((row) => row[column])),
];

describe('the encryption table', () => {
  test('shows only the kinds of data that are kept, and passwords besides', () => {
    expect(shown({ dataKinds: ['card', 'general'] }, 'item')).toEqual(['password', 'general', 'card']);
    expect(shown({}, 'item').length).toBe(13);
  });

  test('shows only the people whose data is kept', () => {
    expect(shown({ subjects: ['users'] }, 'subject')).toEqual(['users']);
    expect(shown({ roles: ['controller'] }, 'subject')).toEqual(['non-users']);
    expect(shown({ roles: ['online-service-provider'] }, 'subject')).toEqual(['users', 'non-users']);
    expect(shown({}, 'subject')).toEqual(['users', 'non-users']);
  });

  test('shows only the places where data is kept, and the way over the network', () => {
    expect(shown({ zones: ['inside'], deviceStorage: false, removableMedia: false }, 'zone')).toEqual([
      'inside',
      'transfer',
    ]);
    expect(shown({ zones: ['dmz'], deviceStorage: false, removableMedia: true }, 'zone')).toEqual([
      'dmz',
      'devices',
      'transfer',
    ]);
    expect(shown({ zones: ['dmz'], deviceStorage: false }, 'zone')).toContain('devices');
    expect(shown({}, 'zone')).toEqual(['internet', 'dmz', 'inside', 'devices', 'transfer']);
  });

  test('names what it was asked and why, with its article', () => {
    const row = rows({
      dataKinds: ['passport'],
      subjects: ['non-users'],
      zones: ['inside'],
      size: 'micro-business',
    }).find(({ item, zone }) => item === 'passport' && zone === 'inside');
    expect(row).toMatchObject({ required: 'needs-facts', missing: ['riskAnalysis'], confidence: 'confirmed' });
    expect(row?.basis).toEqual([
      { law: '개인정보의 안전성 확보조치 기준', article: '제7조제3항제2호', effectiveFrom: '2023-09-22' },
    ]);
  });
});
