import type { Text } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import { custodianIds } from './store.ts';
import { stateOf } from './unsealing.ts';
import { hiddenIds, unsealingsOf } from './unsealing-store.ts';

const toAnswer: Text = { ko: '신고자 정보 열람 요청에 답하기', en: 'Answer a request to open a reporter’s seal' };
const toReview: Text = { ko: '신고자 정보 열람 기록 확인하기', en: 'Look at an opening of a reporter’s seal' };

/** An unanswered request waits for every other custodian, and each that ended, however it did, for 감사. */
export const custodyTasks = async (tx: Tx, of: Case, deps: Deps): Promise<readonly Task[]> => {
  const rows = await unsealingsOf(tx, of.id);
  if (rows.length === 0) return [];
  const hidden = await hiddenIds(tx, of.id);
  const custodians = (await custodianIds(tx)).filter((id) => !hidden.includes(id));
  const now = deps.clock.now();
  return rows.flatMap((row): Task[] => {
    if (stateOf(row, now) === 'waiting') {
      return custodians
        .filter((personId) => personId !== row.requestedBy)
        .map((personId) => ({
          key: `unsealing:${row.id}:${personId}`,
          kind: 'answer-unsealing',
          role: null,
          personId,
          text: toAnswer,
          dueAt: row.answerBy,
        }));
    }
    if (row.outcome === null || row.reviewedAt !== null) return [];
    const common = { kind: 'review-unsealing', personId: null, text: toReview, dueAt: null };
    return [{ ...common, key: `unsealing-review:${row.id}`, role: 'auditor' }];
  });
};
