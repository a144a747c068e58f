import { both } from '@bongsu/contracts';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { tellOfficers } from '../people/index.ts';
import { findDepartment, lineOf, lockTree, setParent } from './store.ts';

/** Whoever heads a department sees the cases below it: nobody puts one there for themselves. */
const refuseUnderOneself = ({ actor }: Tx, parentId: string): void => {
  if (!hasRole(actor, 'handler') || !actor.departmentIds.includes(parentId)) return;
  refuse('forbidden', {
    detail: {
      ko: '자신의 부서 아래로 옮길 수 없습니다. 볼 수 있는 사고가 달라지므로 다른 시스템 관리자가 해야 합니다.',
      en: 'Nobody moves a department below their own: it changes the cases they see. Another administrator has to.',
    },
    neededRoles: ['administrator'],
  });
};

/** Heads of the departments above see its cases from now on, so the privacy officers hear of it. */
const tellOfMove = async (tx: Tx, deps: Deps, id: string, parentId: string): Promise<void> => {
  const [moved, parent] = [await findDepartment(tx, id), await findDepartment(tx, parentId)];
  await tellOfficers(tx, deps, {
    subject: '[봉수] 부서가 옮겨졌습니다 / A department was moved',
    body:
      `${moved?.name ?? '-'} → ${parent?.name ?? '-'}\n\n` +
      '위 부서의 분야별책임자가 이 부서의 사고를 보게 됩니다. 알고 있던 일이 아니면 확인해 주세요.\n' +
      'Handlers of the departments above now see its cases. Please check if you did not expect this.\n',
  });
};

/** A department is never below itself, and the root stays the root. */
export const moveDepartment = async (tx: Tx, deps: Deps, id: string, parentId: string): Promise<void> => {
  refuseUnderOneself(tx, parentId);
  await lockTree(tx);
  const line = await lineOf(tx, parentId);
  if (line.length === 0) refuseField('parentId', both('그런 부서가 없습니다.', 'There is no such department.'));
  if (line.includes(id)) {
    refuseField(
      'parentId',
      both('자기 자신이나 자기 아래 부서로는 옮길 수 없습니다.', 'A department cannot go below itself.'),
    );
  }
  if ((await setParent(tx, id, parentId)) === 0) refuse('not-found');
  await tellOfMove(tx, deps, id, parentId);
};
