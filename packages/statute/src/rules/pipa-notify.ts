import { allOf } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects } from './conditions/breach.ts';
import { notUnderSpecialRule } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { CONTACTS_UNKNOWN, EMERGENCY, FORCE_MAJEURE, PSEUDONYMISED, PUBLIC_CCTV } from './exceptions.ts';
import { withPosting } from './posting.ts';

/**
 * 개인정보 보호법 제34조제1항, 시행령 제39조: 유출등의 통지.
 *
 * Default: whoever handles personal data tells the people concerned, one person being enough, within the limit from
 * awareness. Exceptions: EMERGENCY and FORCE_MAJEURE let it wait, CONTACTS_UNKNOWN turns it into a posting,
 * PSEUDONYMISED and PUBLIC_CCTV take it away. RECOVERED never does.
 */
export const pipaNotify: Rule = {
  id: 'KR-PIPA-NOTIFY',
  binds: 'anyone',
  duties: [
    withPosting({
      ...defaults,
      ...fromAwareness,
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: '정보주체에 대한 유출등 통지', en: 'Breach notice to data subjects' },
      when: allOf(notUnderSpecialRule, coveredEffects, concernsSomebody),
      exemptions: [PUBLIC_CCTV, PSEUDONYMISED, CONTACTS_UNKNOWN],
      deferrals: [EMERGENCY, FORCE_MAJEURE],
      counts: actFor('notify'),
      staged: true,
    }),
  ],
};
