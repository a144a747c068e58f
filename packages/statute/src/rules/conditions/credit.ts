import { no, unknown, yes, type Condition } from '../../engine/finding.ts';

/** 개인신용정보가 포함되어 있는가. */
export const creditData: Condition = ({ version: cite }) => {
  const credit = yes({ ko: '개인신용정보가 포함되어 있다.', en: 'Personal credit information is among it.', cite });
  const none = no({ ko: '개인신용정보가 없다.', en: 'There is no personal credit information.', cite });
  const open = unknown('breach.dataKinds', {
    ko: '정보의 종류를 몰라 개인신용정보가 있는지 알 수 없다.',
    en: 'The kinds of data are unknown; credit information may be among them.',
    cite,
  });
  return ({ dataKinds }) => {
    if (dataKinds === null) return open;
    return dataKinds.includes('credit') ? credit : none;
  };
};

/** A duty owed only where the organisation holds one of these roles and it is known. */
export const holdsRole =
  (role: string, ko: string, en: string): Condition =>
  ({ version: cite }) => {
    const holds = yes({ ko: `${ko}이다.`, en: `It is ${en}.`, cite });
    const other = no({ ko: `${ko}이 아니다.`, en: `It is not ${en}.`, cite });
    const open = unknown('organisation.roles', {
      ko: `${ko}인지 알 수 없다.`,
      en: `Whether it is ${en} is unknown.`,
      cite,
    });
    return ({ roles }) => {
      if (roles === null) return open;
      return roles.includes(role) ? holds : other;
    };
  };
