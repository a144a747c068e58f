import { allOf } from '../engine/finding.ts';
import type { DutyRule, Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects } from './conditions/breach.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { CONTACTS_UNKNOWN, JUST_CAUSE, PSEUDONYMISED } from './exceptions.ts';
import { withPosting } from './posting.ts';

const shared = {
  ...defaults,
  ...fromAwareness,
  when: allOf(boundByRole('정보통신서비스 제공자', 'an online service provider'), coveredEffects, concernsSomebody),
  deferrals: [JUST_CAUSE],
  staged: true,
} satisfies Partial<DutyRule>;

/**
 * 구 개인정보 보호법 제39조의4(2020-08-05~2023-09-14): 정보통신서비스 제공자등의 통지·신고 특례.
 *
 * Default: users and the authority are told within the limit, whatever the number. Exceptions: the just cause (code
 * FORCE_MAJEURE) lets it wait, CONTACTS_UNKNOWN turns it into a posting, PSEUDONYMISED takes the notice away. Whether it took the report too, nobody could read in the text of that time, so
 * the report stands.
 */
export const pipaOnline: Rule = {
  id: 'KR-PIPA-ONLINE',
  binds: ['online-service-provider'],
  beforeItsTime: {
    ko: '그 전에는 구 정보통신망법 제27조의3(KR-NET-27-3)이 적용되었다.',
    en: 'Before, the former Article 27-3 of the Network Act applied (KR-NET-27-3).',
  },
  duties: [
    withPosting({
      ...shared,
      duty: 'notify',
      to: ['users'],
      title: {
        ko: '이용자에 대한 유출등 통지(정보통신서비스 특례)',
        en: 'Breach notice to users (online special rule)',
      },
      exemptions: [PSEUDONYMISED, CONTACTS_UNKNOWN],
      counts: actFor('notify'),
    }),
    {
      ...shared,
      duty: 'report',
      to: ['pipc', 'kisa'],
      title: {
        ko: '보호위원회·한국인터넷진흥원 신고(정보통신서비스 특례)',
        en: 'Report to the PIPC or KISA (online special rule)',
      },
      counts: actFor('report'),
    },
  ],
};
