import type { Rule } from '../engine/rule.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromIncident } from './defaults.ts';
import { DEEMED_DONE } from './exceptions.ts';

/**
 * 정보통신망법 제48조의3제4항: 대통령령으로 정하는 침해사고의 이용자 통지.
 *
 * Default: users are told without delay of the incidents that a decree names, of those that occur from the first day of
 * the paragraph on. No such decree was found, so the rule is switched off, shown with that warning, and may be switched
 * on. Exceptions: DEEMED_DONE by an incident notice under another Act.
 */
export const netUserNotice: Rule = {
  id: 'KR-NET-USERNOTICE',
  binds: ['online-service-provider'],
  optional: {
    shown: true,
    because: {
      ko: '대상 침해사고를 정하는 대통령령을 확인하지 못해 이 의무는 꺼져 있다. 대통령령이 있는지 먼저 확인하고, 대상이면 기관 설정에서 켜야 한다.',
      en: 'No decree that names the incidents concerned was found, so this duty is switched off. Check for one first, and switch the rule on in the settings of the organisation if it applies.',
    },
  },
  duties: [
    {
      ...defaults,
      ...fromIncident,
      duty: 'notify',
      to: ['users'],
      title: { ko: '침해사고의 이용자 통지', en: 'Notice of a network incident to users' },
      when: boundByRole('정보통신서비스 제공자', 'an online service provider'),
      counts: actFor('notify'),
      deemedBy: DEEMED_DONE,
    },
  ],
};
