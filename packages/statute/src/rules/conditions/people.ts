import { no, unknown, yes, type Condition } from '../../engine/finding.ts';
import { lookUp } from '../../engine/law.ts';
import { meets } from '../../facts/lists.ts';

/** 정보통신서비스 제공자등에게는 특례가 적용되어 일반 규정이 물러난다. */
export const notUnderSpecialRule: Condition = (law) => {
  const cite = lookUp(law, 'codes', 'excluded-roles');
  if (cite === null) return null;
  const special = no({
    ko: '정보통신서비스 제공자의 이용자 정보에는 특례가 적용된다. 임직원 등 이용자가 아닌 사람의 정보라면 일반 규정을 따로 검토해야 한다.',
    en: 'A special rule governs users of an online provider. For people who are not users, check the general rule.',
    cite,
  });
  const general = yes({
    ko: '정보통신서비스 제공자 특례의 대상이 아니다.',
    en: 'The special rule for online providers does not apply.',
    cite,
  });
  const open = unknown('organisation.roles', {
    ko: '정보통신서비스 제공자인지 몰라 일반 규정과 특례 중 무엇이 적용되는지 알 수 없다.',
    en: 'Whether the special rule for online providers applies is unknown.',
    cite,
  });
  const { value: excluded } = cite;
  return ({ roles }) => {
    if (roles === null) return open;
    return meets(roles, excluded) ? special : general;
  };
};

/** The rule binds certain roles: known otherwise, it is left out before; here only "unknown" remains open. */
export const boundByRole =
  (ko: string, en: string): Condition =>
  ({ version: cite }) => {
    const bound = yes({ ko: `${ko}이다.`, en: `It is ${en}.`, cite });
    const open = unknown('organisation.roles', {
      ko: `${ko}인지 알 수 없다.`,
      en: `Whether it is ${en} is unknown.`,
      cite,
    });
    return ({ roles }) => (roles === null ? open : bound);
  };

/** 연락처를 알 수 없는 정보주체가 있는가. */
export const someContactsUnknown: Condition = (law) => {
  const cite = lookUp(law, 'exemption', 'exception-contacts-unknown');
  if (cite === null) return null;
  const open = unknown('breach.contactsUnknown', {
    ko: '연락처를 알 수 없는 정보주체가 있는지 몰라 게시가 필요한지 알 수 없다.',
    en: 'Whether contacts are unknown, and so a posting is needed, is not known.',
    cite,
  });
  const none = no({
    ko: '모두의 연락처를 알고 있어 게시로 갈음할 사유가 없다.',
    en: 'All contacts are known; nothing calls for a posting.',
    cite,
  });
  const some = yes({
    ko: '연락처를 알 수 없는 정보주체가 있어 게시로 알려야 한다.',
    en: 'Some contacts are unknown, so a posting must reach them.',
    cite,
  });
  return ({ breach: { contactsUnknown } }) => {
    if (contactsUnknown === null || contactsUnknown === undefined) return open;
    return contactsUnknown === 'none' ? none : some;
  };
};
