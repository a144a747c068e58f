import { no, unknown, yes, type Finding } from '../../engine/finding.ts';
import type { Reason } from '../../engine/trace.ts';
import { lookUp, type DayLaw, type SafeguardCondition } from '../day-law.ts';
import type { KnownProfile } from '../profile/known-profile.ts';
import { servesOnline } from '../profile/online.ts';
import type { SubjectKind } from '../profile/vocabulary.ts';

type Told = (law: DayLaw) => Pick<Reason, 'cite'> | null;

/** Which of the two open questions decides: an online provider may have both kinds of people, anybody else has one. */
const openFact = (profile: KnownProfile): string => (servesOnline(profile) === true ? 'subjects' : 'roles');

const holds = (profile: KnownProfile, kind: SubjectKind): boolean | null => {
  if (profile.subjects !== null) return profile.subjects.includes(kind);
  const online = servesOnline(profile);
  if (online === null) return null;
  // An online provider has users for certain; whether it also keeps data of others, its staff for one, is not said.
  if (kind === 'users') return online;
  return online ? null : true;
};

const whetherHeld =
  (kind: SubjectKind, told: Told, ko: string, en: string): SafeguardCondition =>
  (law) => {
    const citing = told(law);
    if (citing === null) return null;
    const held = yes({ ko: `${ko}의 개인정보를 처리한다.`, en: `Data of ${en} is processed.`, ...citing });
    const none = no({ ko: `${ko}의 개인정보를 처리하지 않는다.`, en: `No data of ${en} is processed.`, ...citing });
    const open = (fact: string): Finding<unknown> =>
      unknown(fact, {
        ko: `${ko}의 개인정보를 처리하는지 알 수 없다.`,
        en: `Whether data of ${en} is processed is unknown.`,
        ...citing,
      });
    return (profile) => {
      const is = holds(profile, kind);
      if (is === null) return open(openFact(profile));
      return is ? held : none;
    };
  };

const ofTheDuty: Told = ({ cite }) => ({ cite });
const ofParameter =
  (name: string): Told =>
  (law) => {
    const cite = lookUp(law, 'codes', name);
    return cite === null ? null : { cite };
  };

const USERS = ['이용자', 'users of an online service'] as const;
const OTHERS = ['이용자가 아닌 정보주체', 'people who are not users'] as const;

/** 이용자 (제2조제2호): by definition, whoever uses the service of an online provider. */
export const userData = whetherHeld('users', ofTheDuty, ...USERS);
export const nonUserData = whetherHeld('non-users', ofTheDuty, ...OTHERS);

/**
 * Until 2023-09-21 two notices divided the field: users' data stood under the online notice (기술적·관리적 보호조치 기준),
 * everybody else's under the general one. The addenda of 제2023-6호 let each side begin what was new to it later, so the
 * same line decides until 2024-09-14.
 */
export const underOnlineNotice = whetherHeld('users', ofParameter('online-notice'), ...USERS);
export const underGeneralNotice = whetherHeld('non-users', ofParameter('general-notice'), ...OTHERS);
