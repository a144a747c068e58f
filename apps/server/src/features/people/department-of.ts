import { both } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import { refuseField } from '../../http/refusal.ts';

export const refuseUnknownDepartment = async (tx: Tx, departmentId: string | null): Promise<void> => {
  if (departmentId === null) return;
  if ((await tx.maybe(sql`select id from department where id = ${departmentId}`)) === null)
    refuseField('departmentId', both('그런 부서가 없습니다.', 'There is no such department.'));
};
