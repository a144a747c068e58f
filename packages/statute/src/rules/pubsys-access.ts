import { allOf, no, unknown, yes, type Condition } from '../engine/finding.ts';
import type { Rule } from '../engine/rule.ts';
import { boundByRole } from './conditions/people.ts';
import { actFor, defaults, fromAwareness } from './defaults.ts';
import { DEEMED_DONE } from './exceptions.ts';

/** 정당한 권한 없이, 또는 허용된 권한을 넘어 개인정보에 접근한 사실이 확인되었는가. */
const unauthorisedAccess: Condition = ({ version: cite }) => {
  const confirmed = yes({
    ko: '정당한 권한 없이 또는 허용된 권한을 넘어 개인정보에 접근한 사실이 확인되었다.',
    en: 'Access to personal data without, or beyond, authority is confirmed.',
    cite,
  });
  const none = no({
    ko: '권한 없이 또는 권한을 넘어 접근한 사실이 없다.',
    en: 'There was no access without, or beyond, authority.',
    cite,
  });
  const open = unknown('breach.unauthorisedAccessConfirmed', {
    ko: '권한 없는 접근이나 권한을 넘은 접근이 있었는지 확인되지 않았다.',
    en: 'Whether there was access without, or beyond, authority is not confirmed.',
    cite,
  });
  return ({ breach: { unauthorisedAccessConfirmed: is } }) => {
    if (is === null || is === undefined) return open;
    return is ? confirmed : none;
  };
};

/**
 * 개인정보 보호법 시행령 제30조의2제2항: 공공시스템에 대한 권한 없는 접근의 통지.
 *
 * Default: whoever runs or uses a public system tells the people concerned without delay. Exceptions: DEEMED_DONE by a
 * breach notice (제34조제1항) or a notice under other law.
 */
export const pubsysAccess: Rule = {
  id: 'KR-PUBSYS-ACCESS',
  binds: ['public-system-operator'],
  duties: [
    {
      ...defaults,
      ...fromAwareness,
      duty: 'notify',
      to: ['data-subjects'],
      title: { ko: '공공시스템 무단 접근 통지', en: 'Notice of unauthorised access to a public system' },
      when: allOf(
        boundByRole('공공시스템운영기관·이용기관', 'an operator or user of a public system'),
        unauthorisedAccess,
      ),
      counts: actFor('notify'),
      deemedBy: DEEMED_DONE,
    },
  ],
};
