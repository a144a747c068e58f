import { allOf, anyOf } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects, externalAccess, manySubjects, specialKinds } from './conditions/breach.ts';
import { notUnderSpecialRule } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { FORCE_MAJEURE, PUBLIC_CCTV, RECOVERED } from './exceptions.ts';

/**
 * 개인정보 보호법 제34조제4항(2026-09-10까지 제3항), 시행령 제40조: 보호위원회 또는 한국인터넷진흥원에 대한 신고.
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
      title: { ko: '보호위원회·한국인터넷진흥원 유출등 신고', en: 'Breach report to the PIPC or KISA' },
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
