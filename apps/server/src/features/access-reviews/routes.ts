import {
  accessLookup,
  accessReviewPlanRead,
  accessReviewPlanSave,
  accessReviewsExport,
  accessReviewsList,
  accessReviewsRead,
  accessReviewsReport,
  accessReviewsReview,
  accessReviewsSign,
} from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import { route, type Route } from '../../http/route.ts';
import { unreadable } from '../evidence/index.ts';
import { presentDetail, presentLines } from './present.ts';
import { printReview, reportName } from './print.ts';
import { review, seenReview, sign } from './sign.ts';
import { allReviews, readPlan, writePlan } from './store.ts';
import { exportReview } from './sheets.ts';
import { lookUp, markOf } from './who-looked.ts';

const subjectsOf = (id: string): string[] => [`access-review:${id}`];

/** 접속기록 점검, and who looked at whom. */
export const routes: readonly Route[] = [
  route(accessReviewsList, async ({ tx, deps }) => ({ items: await presentLines(tx, deps, await allReviews(tx)) })),
  route(accessReviewsRead, async ({ tx, deps, params: { reviewId }, record }) => {
    const row = await seenReview(tx, reviewId);
    await record({ action: 'read', subjects: subjectsOf(reviewId), count: row.figures.byAccount.length });
    return presentDetail(tx, deps, row);
  }),
  route(accessReviewsReview, async ({ tx, deps, params: { reviewId }, body, record }) => {
    const row = await review(tx, deps, reviewId, body);
    await record({ action: 'update', subjects: subjectsOf(reviewId), fields: ['reviewed'] });
    return (await presentLines(tx, deps, [row]))[0]!;
  }),
  route(accessReviewsSign, async ({ tx, deps, params: { reviewId }, body, record }) => {
    const row = await sign(tx, deps, reviewId, body);
    await record({ action: 'update', subjects: subjectsOf(reviewId), fields: ['signed'] });
    return (await presentLines(tx, deps, [row]))[0]!;
  }),
  route(accessReviewsReport, async ({ tx, deps, params: { reviewId }, query, record }) => {
    const row = await seenReview(tx, reviewId);
    await record({ action: 'print', subjects: subjectsOf(reviewId), reason: query.reason });
    const content =
      row.storageKey === null
        ? await printReview(tx, row)
        : await deps.files.read(row.storageKey).catch(() => refuse('unavailable', unreadable));
    return { name: reportName(row), mediaType: 'application/pdf', content };
  }),
  route(accessReviewsExport, async ({ tx, params: { reviewId }, query, record }) => {
    const row = await seenReview(tx, reviewId);
    const count = row.figures.byAccount.length;
    await record({ action: 'download', subjects: subjectsOf(reviewId), count, reason: query.reason });
    return exportReview(row);
  }),
  route(accessReviewPlanRead, ({ tx }) => readPlan(tx)),
  route(accessReviewPlanSave, async ({ tx, body, record }) => {
    if ((await writePlan(tx, body)) === 0) refuse('conflict', { current: await readPlan(tx) });
    await record({ action: 'update', subjects: ['access-review-plan'], reason: body.reason });
    return readPlan(tx);
  }),
  route(accessLookup, async ({ tx, deps, body, record }) => {
    const found = await lookUp(tx, deps, body);
    await record({
      action: 'read',
      subjects: [markOf(deps, body.subject)],
      count: found.records.length,
      reason: body.reason,
    });
    return found;
  }),
];
