import { allOf, anyOf } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects, externalAccess, manySubjects, specialKinds } from './conditions/breach.ts';
import { notUnderSpecialRule } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { FORCE_MAJEURE, PUBLIC_CCTV, RECOVERED } from './exceptions.ts';

/**
 * 개인정보 보호법 제34조제4항(2026-09-10까지 제3항), 시행령 제40조(구 제39조): 감독기관(보호위원회 또는 한국인터넷진흥원, 2020-08-04까지 행정안전부장관
 * 또는 전문기관)에 대한 신고.
 *
 * Default: a breach of many people, of special kinds of data, or by illegal access from outside is reported within
 * the limit from awareness. Exceptions: FORCE_MAJEURE lets it wait, RECOVERED and PUBLIC_CCTV take it away.
 * EMERGENCY and PSEUDONYMISED do not reach it.
 */
export const pipaReport: Rule = {
  id: 'KR-PIPA-REPORT',
  binds: 'anyone',
  duties: [
    {
      ...defaults,
      ...fromAwareness,
      duty: 'report',
      to: ['pipc', 'kisa'],
      title: { ko: '감독기관에 대한 유출등 신고', en: 'Breach report to the authority' },
      when: allOf(
        notUnderSpecialRule,
        coveredEffects,
        concernsSomebody,
        anyOf(manySubjects('min-subjects'), specialKinds, externalAccess),
      ),
      exemptions: [PUBLIC_CCTV, RECOVERED],
      deferrals: [FORCE_MAJEURE],
      counts: actFor('report'),
      staged: true,
    },
  ],
};
