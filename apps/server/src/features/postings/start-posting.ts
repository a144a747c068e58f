import { both, type BodyOf, type postingsStart } from '@bongsu/contracts';
import { instant, isBefore, newId, toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { publicAddressOf } from '../../http/public-address.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { dutiesOf, recordPerformance } from '../duties/index.ts';
import { appendEvent } from '../incidents/index.ts';
import { check, countsOf, lockNotice, needState, type Notice } from '../notices/index.ts';
import { digestOfPage, pageOfNotice } from './posted-page.ts';
import { completeAt, LEAST_DAYS, type PostedPage, type Posting } from './posting.ts';

export const refuseFuture = (deps: Deps, field: string, at: Instant): void => {
  if (isBefore(deps.clock.now().add({ minutes: 5 }), at)) {
    refuseField(field, both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
};

const refuseWrongPlace = (place: 'homepage' | 'premises', location: string): void => {
  if (location === '') refuseField('location', both('내용을 입력해 주세요.', 'Please enter something.'));
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

type Start = BodyOf<typeof postingsStart>;

interface Put {
  readonly location: string;
  readonly startsAt: Instant;
  readonly page: PostedPage | null;
}

/** Up with the commit: the page is frozen, and is there for everybody from this moment. */
const putHere = async (tx: Tx, deps: Deps, notice: Notice, id: string): Promise<Put> => {
  const address = publicAddressOf(deps);
  if (address === null) {
    return refuse('not-now', {
      detail: {
        ko: '이곳에 올리려면 공개 창구가 열려 있어야 합니다(BONGSU_PUBLIC_PORT). 시스템 관리자에게 요청하거나 기관 누리집에 올려 주세요.',
        en: 'To post here the public door has to be open (BONGSU_PUBLIC_PORT). Ask an administrator, or post it on your homepage.',
      },
    });
  }
  const { total } = await countsOf(tx, notice.id);
  return {
    location: `${address.base}/notices/${id}`,
    startsAt: deps.clock.now().round('second'),
    page: pageOfNotice(notice, total > 0),
  };
};

/** Put up elsewhere, by somebody, who records it. */
const putElsewhere = (deps: Deps, place: 'homepage' | 'premises', given: Start): Put => {
  const startsAt =
    given.startsAt === null
      ? refuseField('startsAt', both('날짜와 시각을 입력해 주세요.', 'Enter a date and a time.'))
      : instant(given.startsAt);
  refuseFuture(deps, 'startsAt', startsAt);
  refuseWrongPlace(place, given.location);
  return { location: given.location, startsAt, page: null };
};

const means: Readonly<Record<Posting['place'], string>> = {
  here: '홈페이지 게시',
  homepage: '홈페이지 게시',
  premises: '사업장 게시',
};

/**
 * Puts an approved notice up on the public door, or records that it was put up where everybody can see it. The duty counts
 * as done from that moment; that it stays up long enough is watched, and said where it did not.
 */
export const startPosting = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: Start,
): Promise<{ id: string; completeAt: string }> => {
  const notice = await lockNotice(tx, incidentId, given.noticeId);
  needState(notice, 'approved', 'sending', 'paused', 'stopped', 'sent');
  const { place } = given;
  const id = newId(deps.clock);
  const put = place === 'here' ? await putHere(tx, deps, notice, id) : putElsewhere(deps, place, given);
  const { location, startsAt, page } = put;
  const pageDigest = page === null ? null : digestOfPage(page);
  const days = await daysFor(tx, notice);
  const complete = completeAt(startsAt, days);
  await tx.run(sql`
    insert into posting (id, incident_id, notice_id, rule, place, location, starts_at, days, complete_at, started_by,
      recorded_at, page, page_digest)
    values (${id}, ${incidentId}, ${notice.id}, ${notice.rule}, ${place}, ${location}, ${startsAt}, ${days}, ${complete},
      ${tx.actor.personId}, ${deps.clock.now()}, ${page === null ? null : JSON.stringify(page)}::jsonb, ${pageDigest})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'posting-started',
    happenedAt: startsAt,
    data: { postingId: id, noticeId: notice.id, place, location, days, ...(pageDigest === null ? {} : { pageDigest }) },
  });
  await recordPerformance(tx, deps, incidentId, {
    rule: notice.rule,
    duty: 'post',
    at: startsAt,
    items: check(notice, deps.statute).carried,
    means: means[place],
    reference: location.slice(0, 200),
    source: `posting:${id}`,
  });
  return { id, completeAt: toSeoulIso(complete) };
};
