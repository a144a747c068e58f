import type { Role } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { PersonRow } from './store.ts';
import { tellOfficers } from './tell-officers.ts';

/** Every role but `staff` opens cases or accounts. */
const NAMES: Readonly<Record<Role, string>> = {
  staff: '교직원 / staff',
  handler: '분야별책임자 / handler',
  officer: '개인정보 보호담당자 / officer',
  cpo: '개인정보 보호책임자 / privacy officer',
  head: '기관장 / head',
  auditor: '감사 / auditor',
  administrator: '시스템 관리자 / administrator',
};

/** Tells the privacy officers of a role that opens cases or accounts. */
export const tellOfGrant = async (tx: Tx, deps: Deps, person: PersonRow, granted: readonly Role[]): Promise<void> => {
  const weighty = granted.filter((role) => role !== 'staff');
  if (weighty.length === 0) return;
  await tellOfficers(tx, deps, {
    subject: '[봉수] 역할이 부여되었습니다 / A role was granted',
    body:
      `${person.name} (${person.department ?? '-'}): ${weighty.map((role) => NAMES[role]).join(', ')}\n\n` +
      `봉수의 구성원 화면에서 변경 내역과 사유를 확인해 주세요.\nSee the change and its reason under People in Bongsu.\n`,
  });
};
