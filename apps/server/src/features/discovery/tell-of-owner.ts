import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import type { AgentRow } from './agent-store.ts';

const peopleOf = ({ ownerId, deputyId }: AgentRow): string[] => (deputyId === null ? [ownerId] : [ownerId, deputyId]);

/**
 * Whoever becomes owner of a machine, or stands in, decides what is destroyed there. So nobody is made one, and nobody
 * replaced, unnoticed: all who were and all who are now hear of it, but for whoever did it.
 */
export const tellOfOwner = async (tx: Tx, deps: Deps, before: AgentRow, after: AgentRow): Promise<void> => {
  if (before.ownerId === after.ownerId && before.deputyId === after.deputyId) return;
  const body = [
    `${after.label}: ${[before.ownerName, before.deputyName].filter(Boolean).join(', ')} → ${[after.ownerName, after.deputyName].filter(Boolean).join(', ')}`,
    '이 컴퓨터에서 찾은 파일의 처리를 정할 사람이 바뀌었습니다. 알고 있던 일이 아니면 개인정보 보호책임자에게 알려 주세요.',
    'Somebody else now decides about files found on this machine. If you did not expect this, tell the CPO.',
    `${deps.config.publicUrl}/my-findings\n`,
  ].join('\n\n');
  const subject = '[봉수] 컴퓨터의 담당자가 바뀌었습니다 / Who decides about a machine has changed';
  for (const toPerson of new Set([...peopleOf(before), ...peopleOf(after)]))
    if (toPerson !== tx.actor.personId) await queueMail(tx, deps, { toPerson, subject, body });
};
