import { both } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { lineOf, lockTree, setParent } from './store.ts';

/** A department is never below itself, and the root stays the root. */
export const moveDepartment = async (tx: Tx, id: string, parentId: string): Promise<void> => {
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
};
