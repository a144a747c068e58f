import { both, type BodyOf, type postingsEnd } from '@bongsu/contracts';
import { instant, isBefore, type Instant } from '@bongsu/kit';
import type { Actor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';
import { calendarOf } from './calendar.ts';
import { lookAtPosting } from './look-at-posting.ts';
import { isLongEnough, type Posting } from './posting.ts';
import { refuseFuture } from './start-posting.ts';
import { checksOf, findPosting } from './store.ts';

type End = BodyOf<typeof postingsEnd>;

/** The posting, if the actor works on its case and it is still up. */
const lockPosting = async (tx: Tx, incidentId: string, postingId: string): Promise<Posting> => {
  await lockForWork(tx, incidentId, { evenWhenOver: true });
  const posting = (await findPosting(tx, incidentId, postingId)) ?? refuse('not-found');
  if (posting.endedAt !== null) {
    refuse('not-now', { detail: { ko: '이미 내린 게시입니다.', en: 'The posting came down already.' } });
  }
  return posting;
};

/** What is up here comes down when it is said; elsewhere, somebody took it down and tells when. */
const momentOf = (deps: Deps, posting: Posting, { endedAt }: End): Instant => {
  if (posting.place === 'here') return deps.clock.now();
  if (endedAt === null) return refuseField('endedAt', both('날짜와 시각을 입력해 주세요.', 'Enter a date and a time.'));
  const at = instant(endedAt);
  refuseFuture(deps, 'endedAt', at);
  if (isBefore(at, posting.startsAt)) {
    refuseField('endedAt', both('게시를 시작한 때보다 앞섭니다.', 'This lies before the posting began.'));
  }
  return at;
};

const isComplete = async (tx: Tx, posting: Posting, endedAt: Instant): Promise<boolean> => {
  const checks = (await checksOf(tx, posting.incidentId)).filter((row) => row.postingId === posting.id);
  const { seen } = calendarOf({ ...posting, endedAt }, checks, endedAt);
  return isLongEnough(posting, { seen }, endedAt);
};

const needReason = ({ days }: Posting, { reason }: End): void => {
  if (reason.length >= 5) return;
  refuseField(
    'reason',
    both(
      `${days}일을 채우기 전에 내린 사유를 다섯 자 이상 적어 주세요.`,
      `Say in at least five characters why it came down before ${days} days.`,
    ),
  );
};

const takeDown = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  postingId: string,
  given: End,
): Promise<{ id: string; complete: boolean }> => {
  const posting = await lockPosting(tx, incidentId, postingId);
  const endedAt = momentOf(deps, posting, given);
  const complete = await isComplete(tx, posting, endedAt);
  if (!complete) needReason(posting, given);
  await tx.run(sql`
    update posting set ended_at = ${endedAt}, end_reason = ${given.reason}, ended_by = ${tx.actor.personId} where id = ${postingId}`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'posting-ended',
    happenedAt: endedAt,
    data: { postingId, complete, reason: given.reason },
  });
  return { id: postingId, complete };
};

/**
 * Takes a posting here down, or records that one came down. Before the days are complete that needs a reason, and waits
 * for somebody to put it right. What is up here is looked at once more before it goes.
 */
export const endPosting = async (
  deps: Deps,
  actor: Actor,
  incidentId: string,
  postingId: string,
  given: End,
): Promise<{ id: string; complete: boolean }> => {
  const { place } = await deps.database.transaction(actor, (tx) => lockPosting(tx, incidentId, postingId));
  if (place === 'here') await lookAtPosting(deps, incidentId, postingId, 'end');
  return deps.database.transaction(actor, (tx) => takeDown(tx, deps, incidentId, postingId, given));
};

/** Looks at a posting here because somebody wants to know, for example after a repair. */
export const checkPosting = async (deps: Deps, actor: Actor, incidentId: string, postingId: string) => {
  const { place } = await deps.database.transaction(actor, (tx) => lockPosting(tx, incidentId, postingId));
  const row = place === 'here' ? await lookAtPosting(deps, incidentId, postingId, 'asked') : null;
  return (
    row ??
    refuse('not-now', {
      detail: {
        ko: '이곳에 올린 게시만 확인할 수 있습니다. 다른 곳에 올린 것은 갈무리를 올려 주세요.',
        en: 'Only what is posted here can be looked at; of other places add a picture.',
      },
    })
  );
};
