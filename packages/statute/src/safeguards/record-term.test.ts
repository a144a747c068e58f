import { instant } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { loadSafeguards } from './load-safeguards.ts';
import { readProfile } from './profile/read-profile.ts';
import { recordTerm } from './record-term.ts';

const law = loadSafeguards();
const termOf = (sent: object, on = '2026-11-30T09:00:00+09:00') => {
  const profile = readProfile(sent);
  if (!profile.ok) throw new Error('The profile is none.');
  return recordTerm(profile.value, law, instant(on));
};

const small = { subjectCount: 49_999, dataKinds: ['general'], roles: ['controller'] };

describe('the term of access records', () => {
  it('is a year, and two where there are many people, sensitive data or a telecom carrier', () => {
    expect(termOf(small)).toEqual({ months: 12, settled: true });
    expect(termOf({ ...small, subjectCount: 50_000 })).toEqual({ months: 24, settled: true });
    expect(termOf({ ...small, dataKinds: ['resident-registration'] })).toEqual({ months: 24, settled: true });
    expect(termOf({ ...small, roles: ['controller', 'telecom-carrier'] })).toEqual({ months: 24, settled: true });
  });

  it('is the longer one while it is not known which', () => {
    expect(termOf({})).toEqual({ months: 24, settled: false });
  });

  it('is not guessed for a day before the provision', () => {
    expect(() => termOf(small, '2020-01-01T09:00:00+09:00')).toThrow(RangeError);
  });
});
