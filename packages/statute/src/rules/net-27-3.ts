import { allOf } from '../engine/finding.ts';
import type { DutyRule, Rule } from '../engine/rule.ts';
import { concernsSomebody, coveredEffects } from './conditions/breach.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { CONTACTS_UNKNOWN, JUST_CAUSE } from './exceptions.ts';
import { withPosting } from './posting.ts';

const shared = {
  ...defaults,
  ...fromAwareness,
  when: allOf(boundByRole('정보통신서비스 제공자', 'an online service provider'), coveredEffects, concernsSomebody),
  deferrals: [JUST_CAUSE],
  staged: true,
} satisfies Partial<DutyRule>;

/**
 * 구 정보통신망법 제27조의3(2012-08-18~2020-08-04): 정보통신서비스 제공자등의 개인정보 누출등 통지·신고. Its heir is the
 * special rule of the privacy Act (`KR-PIPA-ONLINE`).
 *
 * Default: users and the authority are told, whatever the number; since 2014-11-29 within the limit. Exceptions: the
 * just cause (code FORCE_MAJEURE) lets it wait, CONTACTS_UNKNOWN turns it into a posting. All of it is from memory.
 */
export const net273: Rule = {
  id: 'KR-NET-27-3',
  binds: ['online-service-provider'],
  duties: [
    withPosting({
      ...shared,
      duty: 'notify',
      to: ['users'],
      title: { ko: '이용자에 대한 누출등 통지(구 정보통신망법)', en: 'Breach notice to users (former Network Act)' },
      exemptions: [CONTACTS_UNKNOWN],
      counts: actFor('notify'),
    }),
    {
      ...shared,
      duty: 'report',
      to: ['kcc', 'kisa'],
      title: {
        ko: '방송통신위원회·한국인터넷진흥원 신고(구 정보통신망법)',
        en: 'Report to the KCC or KISA (former Network Act)',
      },
      counts: actFor('report'),
    },
  ],
};
