import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { PersonRow } from './store.ts';
import { tellOfficers } from './tell-officers.ts';

/** A head of department sees the cases of the department and of all below: for them a move opens cases like a role. */
const seesByDepartment = (person: PersonRow): boolean => person.roles.includes('handler');

export const refuseOwnMove = (tx: Tx, person: PersonRow): void => {
  if (person.id !== tx.actor.personId || !seesByDepartment(person)) return;
  refuse('forbidden', {
    detail: {
      ko: '자신의 부서를 옮길 수 없습니다. 볼 수 있는 사고가 달라지므로 다른 시스템 관리자가 해야 합니다.',
      en: 'Nobody moves themselves: it changes the cases they see. Another administrator has to.',
    },
    neededRoles: ['administrator'],
  });
};

/** Tells the privacy officers where a head of department sits now. */
export const tellOfMove = async (tx: Tx, deps: Deps, person: PersonRow): Promise<void> => {
  if (!seesByDepartment(person)) return;
  await tellOfficers(tx, deps, {
    subject: '[봉수] 분야별책임자의 부서가 바뀌었습니다 / A handler changed department',
    body:
      `${person.name}: ${person.department ?? '-'}\n\n` +
      '이 부서와 그 아래 부서의 사고를 보게 됩니다. 알고 있던 일이 아니면 확인해 주세요.\n' +
      'They now see the cases of this department and of those below. Please check if you did not expect this.\n',
  });
};
