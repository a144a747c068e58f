import { instant, seoulDay, epochOf } from '@bongsu/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyDay } from '../testing/arbitrary-facts.ts';
import type { EncryptionRow } from './encryption.ts';
import { loadSafeguards } from './load-safeguards.ts';
import { items, places } from './model.ts';
import type { Profile } from './profile/schema.ts';
import { subjectKinds } from './profile/vocabulary.ts';
import { safeguards, type SafeguardAnswer } from './safeguards.ts';
import { facts, someProfile } from './testing/arbitrary-profiles.ts';

const law = loadSafeguards();
const now = instant('2026-11-28T00:00:00Z');
const judged = (profile: Profile): SafeguardAnswer => safeguards(profile, law, now);

const dayOf = (profile: Profile): string => seoulDay(epochOf(profile.asOf ?? ''));

const rowName = ({ item, subject, zone }: EncryptionRow): string => `${item} ${subject} ${zone}`;

/** Duties, encryption rows and types that are asked for, or may be. */
const asked = (profile: Profile): ReadonlySet<string> => {
  const { duties, encryption, oldType } = judged(profile);
  return new Set([
    ...duties.filter(({ status }) => status !== 'not-required').map(({ id }) => id),
    ...encryption.filter(({ required }) => required !== 'not-required').map(rowName),
    ...oldType.possible.map((type) => `type ${String(type)}`),
  ]);
};

const MONTHS = { Y: 12, M: 1, D: 0 } as const;
const monthsOf = (period: string | null): number =>
  period === null ? 0 : Number(period.slice(1, -1)) * MONTHS[period.at(-1) as keyof typeof MONTHS];

/** Generous: these are searches, not measurements, and other work may share the machine. */
const PATIENCE = { timeout: 180_000 };

describe('whatever the profile', PATIENCE, () => {
  test('every day from 2011-09-30 to 2028-12-31 has an answer', () => {
    const days = everyDay();
    expect(days.length).toBe(6303);
    for (const day of days) {
      const { duties, encryption, oldType } = safeguards({ dataKinds: ['general'], zones: ['inside'] }, law, day);
      expect(duties.length).toBe(law.duties.length);
      expect(duties.some(({ inForce }) => inForce === 'in-force')).toBe(true);
      expect(encryption.length).toBeGreaterThan(0);
      expect(oldType.why.length).toBeGreaterThan(0);
    }
  });

  test('an organisation of which nothing is known has an answer in every month', () => {
    for (const day of everyDay().filter((at) => seoulDay(at.epochMilliseconds).endsWith('-01'))) {
      const { duties, encryption } = safeguards({}, law, day);
      expect(duties.length).toBe(law.duties.length);
      expect(encryption.length).toBe(items.length * subjectKinds.length * places.length);
    }
  });

  test('each sentence names its article, in both languages', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const { duties, encryption, oldType } = judged(profile);
        for (const { why, whyEn } of [...duties, ...encryption, oldType]) {
          expect(why.length).toBeGreaterThan(0);
          expect(whyEn.length).toBe(why.length);
          for (const sentence of why) expect(sentence).toMatch(/제\d+조|부칙/);
          for (const sentence of whyEn) expect(sentence).toMatch(/Article \d+|Addenda/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same profile has the same answer', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        expect(JSON.stringify(judged(profile))).toBe(JSON.stringify(judged(profile)));
      }),
      { numRuns: 50 },
    );
  });

  test('forgetting a fact never takes away what the fact would require, nor shortens a period', () => {
    fc.assert(
      fc.property(someProfile, fc.constantFrom(...facts), (profile, fact) => {
        const less: Profile = { ...profile, [fact]: null };
        const [before, after] = [asked(profile), asked(less)];
        for (const name of before) expect(after).toContain(name);
        const kept = new Map(judged(less).duties.map((duty) => [duty.id, duty]));
        for (const { id, period } of judged(profile).duties)
          expect(monthsOf(kept.get(id)!.period)).toBeGreaterThanOrEqual(monthsOf(period));
      }),
      { numRuns: 400 },
    );
  });

  test('a duty in force that a fact takes away says which', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        for (const { status, inForce, why, what } of judged(profile).duties)
          if (status === 'not-required' && inForce === 'in-force')
            expect(why.filter((sentence) => !sentence.startsWith(what.ko)).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('an open question names the facts that would settle it, and a settled one asks for none', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const { duties, encryption, oldType } = judged(profile);
        for (const { status, periodSettled, missing } of duties)
          expect(missing.length > 0).toBe(status === 'needs-facts' || !periodSettled);
        for (const { required, missing } of encryption) expect(missing.length > 0).toBe(required === 'needs-facts');
        expect(oldType.missing.length > 0).toBe(oldType.status === 'needs-facts');
        for (const fact of duties.flatMap(({ missing }) => missing)) expect(facts).toContain(fact);
      }),
      { numRuns: 150 },
    );
  });

  test('every basis is in force on the day', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const { duties, encryption, oldType } = judged(profile);
        const day = dayOf(profile);
        for (const { basis } of [...duties, ...encryption, oldType])
          for (const { effectiveFrom } of basis) expect(effectiveFrom! <= day).toBe(true);
        for (const { inForce, basis } of duties) expect(basis.length > 0).toBe(inForce !== 'not-yet');
      }),
      { numRuns: 150 },
    );
  });

  test('an organisation is of one old type or, while facts are missing, of one of several', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const { status, type, possible } = judged(profile).oldType;
        if (status === 'settled') expect(possible).toEqual([type]);
        if (status === 'needs-facts') expect(possible.length).toBeGreaterThan(1);
        if (status === 'not-in-force') expect(possible).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
