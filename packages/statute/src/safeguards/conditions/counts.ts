import { no, unknown, yes } from '../../engine/finding.ts';
import { lookUp, type SafeguardCondition } from '../day-law.ts';
import type { KnownProfile } from '../profile/known-profile.ts';

/** Something counted in a profile: the settled number and what it is at least. */
interface Counted {
  readonly fact: string;
  readonly ko: string;
  readonly en: string;
  readonly settled: (profile: KnownProfile) => number | null;
  readonly atLeast: (profile: KnownProfile) => number | null;
}

/** `N` of the thresholds: the people whose data the organisation holds. */
export const subjects: Counted = {
  fact: 'subjectCount',
  ko: '정보주체',
  en: 'data subjects',
  settled: ({ subjectCount }) => subjectCount,
  atLeast: ({ subjectCountAtLeast }) => subjectCountAtLeast,
};

/** 제8조제1항 counts by processing system. Where no single system is counted apart, all are taken to be in one. */
export const subjectsOfOneSystem: Counted = {
  ...subjects,
  ko: '한 개인정보처리시스템의 정보주체',
  en: 'data subjects in one processing system',
  settled: ({ systemSubjectCount, subjectCount }) => systemSubjectCount ?? subjectCount,
};

export const handlers: Counted = {
  fact: 'handlers',
  ko: '개인정보취급자',
  en: 'handlers',
  settled: ({ handlers: count }) => count,
  atLeast: () => null,
};

export const dailyUsers: Counted = {
  fact: 'dailyUsers',
  ko: '일일평균 이용자',
  en: 'daily-average users',
  settled: ({ dailyUsers: count }) => count,
  atLeast: () => null,
};

/** At least as many as the threshold. A lower bound can establish it, never rule it out. */
export const reaches =
  (parameter: string, { fact, ko, en, settled, atLeast }: Counted): SafeguardCondition =>
  (law) => {
    const cite = lookUp(law, 'count', parameter);
    if (cite === null) return null;
    const limit = cite.value;
    const shown = limit.toLocaleString('en');
    const many = yes({ ko: `${ko} 수가 ${shown}명 이상이다.`, en: `There are at least ${shown} ${en}.`, cite });
    const few = no({ ko: `${ko} 수가 ${shown}명 미만이다.`, en: `There are fewer than ${shown} ${en}.`, cite });
    const open = unknown(fact, {
      ko: `${ko} 수를 몰라 ${shown}명 이상인지 알 수 없다.`,
      en: `The number of ${en} is not settled; it may reach ${shown}.`,
      cite,
    });
    return (profile) => {
      const count = settled(profile);
      if ((count ?? atLeast(profile) ?? 0) >= limit) return many;
      return count === null ? open : few;
    };
  };
