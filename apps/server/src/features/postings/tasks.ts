import { isBefore } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import type { Posting } from './posting.ts';
import { postingsOf } from './store.ts';

const cameDownEarly = (posting: Posting): boolean =>
  posting.endedAt !== null && isBefore(posting.endedAt, posting.completeAt);

const task = (posting: Posting, code: string, ko: string, en: string, dueAt: Task['dueAt']): Task => ({
  key: `posting:${posting.id}:${code}`,
  kind: `posting-${code}`,
  role: 'officer',
  personId: null,
  text: { ko, en },
  dueAt,
});

/** A posting that came down early waits to be put up again; one that is up, for being taken down and recorded. */
export const postingTasks = async (tx: Tx, of: Case): Promise<readonly Task[]> => {
  const postings = await postingsOf(tx, of.id);
  const stands = (early: Posting): boolean =>
    postings.some(
      (other) => other.rule === early.rule && !cameDownEarly(other) && !isBefore(other.startsAt, early.startsAt),
    );
  return postings.flatMap((posting) => {
    if (cameDownEarly(posting)) {
      if (stands(posting)) return [];
      return [task(posting, 'early', '30일을 채우지 못한 게시 다시 하기', 'Post again what came down early', null)];
    }
    if (posting.endedAt !== null) return [];
    return [
      task(
        posting,
        'end',
        '게시 기간이 차면 내리고 기록하기',
        'Take the posting down when its days are complete',
        posting.completeAt,
      ),
    ];
  });
};
