import { both, type BodyOf, type postingsEnd, type postingsStart } from '@bongsu/contracts';
import { instant, isBefore, newId, toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { dutiesOf, recordPerformance } from '../duties/index.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';
import { check, lockNotice, needState, type Notice } from '../notices/index.ts';
import { completeAt, LEAST_DAYS } from './posting.ts';
import { findPosting } from './store.ts';

const refuseFuture = (deps: Deps, field: string, at: Instant): void => {
  if (isBefore(deps.clock.now().add({ minutes: 5 }), at)) {
    refuseField(field, both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
};

const refuseWrongPlace = (place: 'homepage' | 'premises', location: string): void => {
  if (place === 'homepage' && !/^https?:\/\/[^\s/]+\S*$/i.test(location)) {
    refuseField(
      'location',
      both(
        '게시한 화면의 주소를 적어 주세요. 예: https://www.example.org/notice/1',
        'Give the address of the page, for example https://www.example.org/notice/1.',
      ),
    );
  }
};

const daysFor = async (tx: Tx, notice: Notice): Promise<number> => {
  const duty = (await dutiesOf(tx, notice.incidentId)).find(
    ({ body }) => body.rule === notice.rule && body.duty === 'post',
  );
  return Math.max(LEAST_DAYS, duty?.body.posting?.days ?? 0);
};

/**
 * Records that an approved notice was put up where everybody can see it. The duty counts as done from that moment; that
 * it stays up long enough is watched, and said where it did not.
 */
export const startPosting = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: BodyOf<typeof postingsStart>,
): Promise<{ id: string; completeAt: string }> => {
  const notice = await lockNotice(tx, incidentId, given.noticeId);
  needState(notice, 'approved', 'sending', 'paused', 'stopped', 'sent');
  const startsAt = instant(given.startsAt);
  refuseFuture(deps, 'startsAt', startsAt);
  refuseWrongPlace(given.place, given.location);
  const days = await daysFor(tx, notice);
  const complete = completeAt(startsAt, days);
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into posting (id, incident_id, notice_id, rule, place, location, starts_at, days, complete_at, started_by, recorded_at)
    values (${id}, ${incidentId}, ${notice.id}, ${notice.rule}, ${given.place}, ${given.location}, ${startsAt}, ${days},
      ${complete}, ${tx.actor.personId}, ${deps.clock.now()})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'posting-started',
    happenedAt: startsAt,
    data: { postingId: id, noticeId: notice.id, place: given.place, location: given.location, days },
  });
  await recordPerformance(tx, deps, incidentId, {
    rule: notice.rule,
    duty: 'post',
    at: startsAt,
    items: check(notice, deps.statute).carried,
    means: given.place === 'homepage' ? '홈페이지 게시' : '사업장 게시',
    reference: given.location.slice(0, 200),
    source: `posting:${id}`,
  });
  return { id, completeAt: toSeoulIso(complete) };
};

/** Records that it came down. Before the days are complete that needs a reason, and waits for somebody to put it right. */
export const endPosting = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  postingId: string,
  given: BodyOf<typeof postingsEnd>,
): Promise<{ id: string; complete: boolean }> => {
  await lockForWork(tx, incidentId, { evenWhenOver: true });
  const posting = (await findPosting(tx, incidentId, postingId)) ?? refuse('not-found');
  if (posting.endedAt !== null) {
    refuse('not-now', { detail: { ko: '이미 내린 게시입니다.', en: 'The posting came down already.' } });
  }
  const endedAt = instant(given.endedAt);
  refuseFuture(deps, 'endedAt', endedAt);
  if (isBefore(endedAt, posting.startsAt)) {
    refuseField('endedAt', both('게시를 시작한 때보다 앞섭니다.', 'This lies before the posting began.'));
  }
  const complete = !isBefore(endedAt, posting.completeAt);
  if (!complete && given.reason.length < 5) {
    refuseField(
      'reason',
      both(
        `${posting.days}일을 채우기 전에 내린 사유를 다섯 자 이상 적어 주세요.`,
        `Say in at least five characters why it came down before ${posting.days} days.`,
      ),
    );
  }
  await tx.run(sql`
    update posting set ended_at = ${endedAt}, end_reason = ${given.reason}, ended_by = ${tx.actor.personId} where id = ${postingId}`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'posting-ended',
    happenedAt: endedAt,
    data: { postingId, complete, reason: given.reason },
  });
  return { id: postingId, complete };
};
