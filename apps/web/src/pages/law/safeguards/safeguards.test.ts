import type { LawEncryption, LawSafeguard } from '@bongsu/contracts';
import { describe, expect, test } from 'vitest';
import { cycleText, durationText } from './duration-text.ts';
import { squaresOf } from './encryption.ts';
import { type Held, nothingKnown } from './held.ts';
import { groupsOf } from './groups.ts';
import { readLink, writeLink } from './link.ts';
import { placeOf } from './place-of.ts';
import { profileOf } from './profile-of.ts';
import { ofOrganisation } from './suggestions.ts';

const held: Held = {
  ...nothingKnown,
  asOf: '2022-01-01',
  size: 'public-institution',
  roles: ['controller', 'public-system-user'],
  managesPublicAccounts: 'no',
  subjectCount: 120_000,
  subjects: ['non-users'],
  dataKinds: ['general', 'resident-registration'],
  zones: ['inside'],
  remoteAccess: 'yes',
  impactAssessment: 'not-subject',
  reviewCycle: 'P3M',
};

describe('the profile of the form', () => {
  test('leaves out what nobody knows, so that nothing is ever guessed', () => {
    expect(profileOf(nothingKnown)).toEqual({});
    expect(profileOf(held)).toEqual({
      asOf: '2022-01-01',
      size: 'public-institution',
      roles: ['controller', 'public-system-user'],
      managesPublicAccounts: false,
      subjectCount: 120_000,
      subjects: ['non-users'],
      dataKinds: ['general', 'resident-registration'],
      zones: ['inside'],
      remoteAccess: true,
      impactAssessment: 'not-subject',
      reviewCycle: 'P3M',
    });
  });

  test('begins with what the settings know, and leaves the size of a private organisation open', () => {
    const law = {
      furtherRoles: ['processor'],
      euSubjects: 'no',
      optionalRules: [],
      listRetentionDays: 90,
      internalTargets: { immediately: null, 'without-delay': null },
      version: 1,
    } as const;
    const organisation = {
      name: '한빛대학교',
      kind: 'public',
      onlineServiceProvider: true,
      homepage: null,
      contact: '',
      address: '',
      demo: false,
      version: 1,
    } as const;
    const ours = { organisation, law: { ...law, furtherRoles: [...law.furtherRoles], optionalRules: [] } };
    expect(profileOf(ofOrganisation(ours))).toEqual({
      size: 'public-institution',
      roles: ['controller', 'online-service-provider', 'processor'],
    });
    const privately = { ...ours, organisation: { ...organisation, kind: 'private' as const } };
    expect(profileOf(ofOrganisation(privately))).not.toHaveProperty('size');
  });
});

describe('the link of a profile', () => {
  test('brings back exactly what was said, and is empty where nothing is', () => {
    expect(readLink(`#${writeLink(held)}`)).toEqual(held);
    expect(writeLink(nothingKnown)).toBe('');
    expect(readLink('')).toEqual(nothingKnown);
  });

  test('drops what it does not understand, and nothing else', () => {
    const read = readLink('#asOf=yesterday&size=huge&roles=controller,홍길동&handlers=-1&reviewCycle=P0M&zones=dmz');
    expect(read).toEqual({ ...nothingKnown, roles: ['controller'], zones: ['dmz'] });
  });
});

const told = { basis: [], confidence: 'confirmed', stale: false, whyEn: [] } as const;
const square = (row: Pick<LawEncryption, 'item' | 'zone' | 'required'>, why: string): LawEncryption => ({
  ...told,
  subject: 'non-users',
  way: row.item === 'password' ? 'one-way' : null,
  missing: row.required === 'needs-facts' ? ['riskAnalysis'] : [],
  ...row,
  basis: [],
  whyEn: [],
  why: [why],
});

describe('the encryption table', () => {
  const { places, tables, notes } = squaresOf([
    square({ item: 'password', zone: 'inside', required: 'required' }, '가'),
    square({ item: 'password', zone: 'transfer', required: 'required' }, '나'),
    square({ item: 'passport', zone: 'inside', required: 'needs-facts' }, '다'),
    square({ item: 'passport', zone: 'transfer', required: 'required' }, '나'),
    square({ item: 'driver-licence', zone: 'inside', required: 'needs-facts' }, '다'),
    square({ item: 'driver-licence', zone: 'transfer', required: 'required' }, '나'),
  ]);

  test('puts items together that are treated alike in every place', () => {
    expect(places).toEqual(['inside', 'transfer']);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map(({ items }) => items)).toEqual([['password'], ['passport', 'driver-licence']]);
  });

  test('leads each square to its reasons, and says each set of reasons once', () => {
    expect(notes.map(({ why }) => why)).toEqual([['가'], ['나'], ['다']]);
    expect(tables[0]?.rows[1]?.cells).toEqual([
      { required: 'needs-facts', way: null, note: 3 },
      { required: 'required', way: null, note: 2 },
    ]);
  });
});

const duty = (id: string, status: LawSafeguard['status'], inForce: LawSafeguard['inForce']): LawSafeguard => ({
  ...told,
  id,
  title: { ko: id, en: id },
  what: { ko: id, en: id },
  status,
  inForce,
  period: null,
  measure: null,
  word: null,
  ownPeriod: null,
  periodSettled: true,
  missing: [],
  basis: [],
  why: [],
  whyEn: [],
});

describe('the answer', () => {
  test('keeps apart what does not apply to us and what is no law on that day, the coming before the gone', () => {
    const groups = groupsOf([
      duty('a', 'required', 'in-force'),
      duty('b', 'needs-facts', 'in-force'),
      duty('c', 'not-required', 'in-force'),
      duty('d', 'not-required', 'repealed'),
      duty('e', 'not-required', 'not-yet'),
    ]);
    expect(Object.values(groups).map((duties) => duties.map(({ id }) => id))).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['e', 'd'],
    ]);
  });

  test('says periods in the words of its reader', () => {
    expect([durationText('P2Y', 'ko'), durationText('P2Y', 'en')]).toEqual(['2년', '2 years']);
    expect([durationText('P1M', 'ko'), durationText('P1M', 'en')]).toEqual(['1개월', '1 month']);
    expect([cycleText('P1D', 'en'), cycleText('P12M', 'en')]).toEqual(['day', '12 months']);
    expect(durationText('P1Y6M', 'ko')).toBe('P1Y6M');
  });

  test('names a provision in English where one of its sentences does', () => {
    const basis = { law: '개인정보의 안전성 확보조치 기준', article: '제8조제1항', effectiveFrom: '2023-09-22' };
    const reasons = {
      why: ['접속기록을 보관한다. (개인정보의 안전성 확보조치 기준 제8조제1항)'],
      whyEn: ['Keep access records. (Standards for Safeguarding Personal Information Article 8(1))'],
    };
    expect(placeOf(basis, reasons, 'en')).toBe('Standards for Safeguarding Personal Information Article 8(1)');
    expect(placeOf(basis, reasons, 'ko')).toBe('개인정보의 안전성 확보조치 기준 제8조제1항');
    expect(placeOf(basis, { why: [], whyEn: [] }, 'en')).toBe('개인정보의 안전성 확보조치 기준 제8조제1항');
  });
});
