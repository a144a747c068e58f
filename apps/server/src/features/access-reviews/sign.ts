import { Readable } from 'node:stream';
import type { accessReviewsReview, BodyOf } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { projectReview } from './errand.ts';
import { isIntact } from './present.ts';
import { printReview } from './print.ts';
import { findReview, saveReviewed, saveSigned, type ReviewRow } from './store.ts';

type Signing = BodyOf<typeof accessReviewsReview>;

export const seenReview = async (tx: Tx, id: string): Promise<ReviewRow> =>
  (await findReview(tx, id)) ?? refuse('not-found');

const CHANGED = {
  detail: {
    ko: '점검 자료가 준비된 뒤에 바뀌어 서명할 수 없습니다. 개인정보 보호책임자와 시스템 관리자에게 알려 주세요.',
    en: 'The figures were changed after they were counted and cannot be signed. Tell the CPO and the administrator.',
  },
};

/** What was read is what is signed. */
const readAsSigned = (row: ReviewRow, { version, digest }: Signing): void => {
  if (row.version !== version || row.digest !== digest) refuse('conflict');
  if (!isIntact(row)) refuse('not-now', CHANGED);
};

const signedNow = async (tx: Tx, deps: Deps, id: string, touched: number): Promise<ReviewRow> => {
  if (touched === 0) refuse('conflict');
  const row = await seenReview(tx, id);
  await tx.asSystem(() => projectReview(tx, row, deps.clock.now()));
  return row;
};

/** 점검자: reads, comments and signs first. */
export const review = async (tx: Tx, deps: Deps, id: string, given: Signing): Promise<ReviewRow> => {
  const row = await seenReview(tx, id);
  if (row.reviewedBy !== null) refuse('not-now');
  readAsSigned(row, given);
  return signedNow(tx, deps, id, await saveReviewed(tx, id, given.version, given.comment, deps.clock.now()));
};

/** 개인정보 보호책임자: second, and never the same person. The report as signed is kept, and its hash goes into the log. */
export const sign = async (tx: Tx, deps: Deps, id: string, given: Signing): Promise<ReviewRow> => {
  const row = await seenReview(tx, id);
  if (row.reviewedBy === null || row.signedBy !== null) refuse('not-now');
  if (row.reviewedBy === tx.actor.personId) refuse('same-person');
  readAsSigned(row, given);
  const at = deps.clock.now();
  const signed = { ...row, signedBy: tx.actor.personId, signedAt: at, signComment: given.comment };
  const { key, sha256 } = await deps.files.write(Readable.from([await printReview(tx, signed)]));
  const kept = { comment: given.comment, at, storageKey: key, sha256 };
  return signedNow(tx, deps, id, await saveSigned(tx, id, given.version, kept));
};
