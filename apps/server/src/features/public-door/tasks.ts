import type { Tx } from '../../database/index.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import { comesBack } from './message.ts';
import { firstUnheeded } from './store.ts';

/**
 * What a reporter added waits for the handler, before there is one for the officer, until something is done about it in
 * the case: a question, an action, a fact, a piece of evidence.
 */
export const threadTasks = async (tx: Tx, of: Case): Promise<readonly Task[]> => {
  if (!comesBack(of)) return [];
  const seq = await firstUnheeded(tx, of.id);
  if (seq === null) return [];
  return [
    {
      key: `thread:${String(seq)}`,
      kind: 'reporter-wrote',
      role: of.handlerId === null ? 'officer' : null,
      personId: of.handlerId,
      text:
        of.source === 'processor'
          ? { ko: '수탁자가 더한 내용 확인하기', en: 'Look at what the processor added' }
          : { ko: '신고자가 더한 내용 확인하기', en: 'Look at what the reporter added' },
      dueAt: null,
    },
  ];
};
