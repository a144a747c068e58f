import { allOf, anyOf, no, unknown, yes } from '../../engine/finding.ts';
import type { Reason } from '../../engine/trace.ts';
import { lookUp, type SafeguardCondition } from '../day-law.ts';
import { servesOnline } from '../profile/online.ts';
import { dailyUsers, handlers, reaches, subjects } from './counts.ts';

/** The organisation holds one of the roles that the parameter lists. */
const roleAmong =
  (parameter: string, ko: string, en: string): SafeguardCondition =>
  (law) => {
    const cite = lookUp(law, 'codes', parameter);
    if (cite === null) return null;
    const holds = yes({ ko: `${ko}에 해당한다.`, en: `It is ${en}.`, cite });
    const other = no({ ko: `${ko}에 해당하지 않는다.`, en: `It is not ${en}.`, cite });
    const open = unknown('roles', {
      ko: `${ko}에 해당하는지 알 수 없다.`,
      en: `Whether it is ${en} is unknown.`,
      cite,
    });
    return ({ roles }) => {
      if (roles === null) return open;
      return roles.some((role) => cite.value.includes(role)) ? holds : other;
    };
  };

export const telecomCarrier = roleAmong('long-keep-roles', '기간통신사업자', 'a telecom carrier');
const publicSystemUser = roleAmong('public-system-users', '공공시스템이용기관', 'a user of a public system');
const userOfItsLogs = roleAmong('public-system-log-users', '공공시스템이용기관', 'a user of a public system');

/** 지정된 공공시스템은 공공기관만 운영한다(제14조제1항). */
const maybePublic: SafeguardCondition = ({ cite }) => {
  const open = yes();
  const other = no({ ko: '공공기관이 아니다.', en: 'It is not a public institution.', cite });
  return ({ size }) => (size === null || size === 'public-institution' ? open : other);
};

/** Counts that a public system may be designated by; reaching them binds nobody until 보호위원회 has designated it. */
const mayBeDesignated: SafeguardCondition = anyOf(
  reaches('designation-subjects', subjects),
  reaches('designation-handlers', handlers),
);

/** 보호위원회가 지정한 공공시스템을 운영하는 공공기관 (제14조제1항). */
export const publicSystemOperator = allOf(
  maybePublic,
  roleAmong('public-system-operators', '공공시스템운영기관', 'an operator of a designated public system'),
);

/** As above; a public institution that is none, but whose numbers would let it be designated, is told to check. */
export const designatedOperator: SafeguardCondition = (law) => {
  const [bound, mayBe] = [publicSystemOperator(law), mayBeDesignated(law)];
  if (bound === null || mayBe === null) return bound;
  const hint: Reason = {
    ko: '지정 기준의 수에는 이르므로 보호위원회가 공공시스템으로 지정하였는지 확인해야 한다.',
    en: 'The numbers of the designation criteria are reached: check whether the system has been designated.',
    cite: law.cite,
    aside: true,
  };
  return (profile) => {
    const found = bound(profile);
    const near = profile.size === 'public-institution' && mayBe(profile).truth === 'yes';
    return found.truth === 'no' && near ? { ...found, reasons: (facts) => [...found.reasons(facts), hint] } : found;
  };
};

const managesAccounts: SafeguardCondition = (law) => {
  const cite = lookUp(law, 'codes', 'public-system-users');
  if (cite === null) return null;
  const itself = yes({
    ko: '소관 취급자의 계정을 직접 관리한다.',
    en: 'It manages the accounts of its people itself.',
    cite,
  });
  const others = no({ ko: '계정을 직접 관리하지 않는다.', en: 'It does not manage accounts itself.', cite });
  const open = unknown('managesPublicAccounts', {
    ko: '소관 취급자의 계정을 직접 관리하는지 알 수 없다.',
    en: 'Whether it manages the accounts of its people itself is unknown.',
    cite,
  });
  return ({ managesPublicAccounts: is }) => {
    if (is === null) return open;
    return is ? itself : others;
  };
};

/** 제16조제5항: a user of a public system is bound where it grants its own people their accounts. */
export const publicSystemAccounts = anyOf(publicSystemOperator, allOf(publicSystemUser, managesAccounts));

/** 제17조제1항 names no one; its title and the decree name the operator, the addenda operator and user. */
export const publicSystemLogs = anyOf(publicSystemOperator, userOfItsLogs);

const holdsUsers: SafeguardCondition = ({ cite }) => {
  const maybe = yes();
  const none = no({ ko: '온라인 서비스의 이용자가 없다.', en: 'There are no users of an online service.', cite });
  const open = unknown('roles', {
    ko: '정보통신서비스 제공자인지 알 수 없다.',
    en: 'Whether it provides an online service is unknown.',
    cite,
  });
  return (profile) => {
    const is = servesOnline(profile);
    if (is === null) return open;
    return is ? maybe : none;
  };
};

/** 일일평균 이용자 수 (제6조의2제1항, 시행령 제30조제1항제3호나목): only an online provider has users to count. */
export const manyDailyUsers = allOf(holdsUsers, reaches('many-daily-users', dailyUsers));
