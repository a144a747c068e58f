import { isBefore, seoulDate, startOfSeoulDay, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { endErrand, setErrand } from '../errands/index.ts';
import type { ReviewRow } from './store.ts';

const TEXTS = {
  review: {
    ko: '접속기록 점검 자료를 읽고 의견을 적어 서명하기',
    en: 'Read a review of access records, comment and sign',
  },
  sign: { ko: '접속기록 점검 결과를 확인하고 서명하기', en: 'Confirm and sign a review of access records' },
  unprepared: {
    ko: '접속기록 점검 자료가 준비되지 못하고 있으니 서버 관리자에게 알리기',
    en: 'A review of access records cannot be prepared: tell the administrator',
  },
  late: { ko: '기한이 지난 접속기록 점검 확인하기', en: 'A review of access records is overdue' },
} as const;

/** What waits for whom: the reviewer, then the CPO, who also hears when it is late. Call it as the product itself. */
export const projectReview = async (tx: Tx, row: ReviewRow, now: Instant): Promise<void> => {
  const [key, lateKey, link] = [`access-review:${row.id}`, `access-review-late:${row.id}`, `/access-reviews/${row.id}`];
  if (row.signedBy !== null) {
    await endErrand(tx, key);
    await endErrand(tx, lateKey);
    return;
  }
  const isReviewed = row.reviewedBy !== null;
  await setErrand(tx, {
    key,
    kind: isReviewed ? 'access-review-sign' : 'access-review',
    text: isReviewed ? TEXTS.sign : TEXTS.review,
    link,
    to: { role: isReviewed ? 'cpo' : 'officer', departmentId: null, exceptId: row.reviewedBy },
    startsAt: row.reviewedAt ?? row.preparedAt,
    dueAt: row.dueAt,
  });
  if (isReviewed) await endErrand(tx, lateKey);
  else if (isBefore(row.dueAt, now))
    await setErrand(tx, {
      key: lateKey,
      kind: 'access-review-late',
      text: TEXTS.late,
      link,
      to: { role: 'cpo', departmentId: null, exceptId: null },
      startsAt: row.dueAt,
      dueAt: row.dueAt,
    });
};

/** A period is over and its figures cannot be counted, or they could again. Call it as the product itself. */
export const projectPreparing = async (tx: Tx, isFailing: boolean, now: Instant): Promise<void> => {
  const key = 'access-review-unprepared';
  if (!isFailing) return endErrand(tx, key);
  await setErrand(tx, {
    key,
    kind: key,
    text: TEXTS.unprepared,
    link: '/access-reviews',
    to: { role: 'officer', departmentId: null, exceptId: null },
    // One day is one errand, however often it is tried.
    startsAt: startOfSeoulDay(seoulDate(now)),
    dueAt: null,
  });
};
