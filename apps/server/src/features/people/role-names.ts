import type { Role } from '@bongsu/contracts';

const NAMES: Readonly<Record<Role, string>> = {
  staff: '교직원 / staff',
  handler: '분야별책임자 / handler',
  officer: '개인정보 보호담당자 / officer',
  cpo: '개인정보 보호책임자 / privacy officer',
  head: '기관장 / head',
  auditor: '감사 / auditor',
  administrator: '시스템 관리자 / administrator',
};

/** Every role but `staff` opens cases or accounts. */
export const isWeighty = (role: Role): boolean => role !== 'staff';

/** In both languages, as mails name them. */
export const namesOfRoles = (roles: readonly Role[]): string => roles.map((role) => NAMES[role]).join(', ');
