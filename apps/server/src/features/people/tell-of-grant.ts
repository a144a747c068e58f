import type { Role } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { isWeighty, namesOfRoles } from './role-names.ts';
import type { PersonRow } from './store.ts';
import { tellOfficers } from './tell-officers.ts';

/** Tells the privacy officers of a role that opens cases or accounts. */
export const tellOfGrant = async (tx: Tx, deps: Deps, person: PersonRow, granted: readonly Role[]): Promise<void> => {
  const weighty = granted.filter(isWeighty);
  if (weighty.length === 0) return;
  await tellOfficers(tx, deps, {
    subject: '[봉수] 역할이 부여되었습니다 / A role was granted',
    body:
      `${person.name} (${person.department ?? '-'}): ${namesOfRoles(weighty)}\n\n` +
      `봉수의 구성원 화면에서 변경 내역과 사유를 확인해 주세요.\nSee the change and its reason under People in Bongsu.\n`,
  });
};
