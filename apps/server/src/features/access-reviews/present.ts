import type { AccessReviewDetail, AccessReviewLine, PersonRef } from '@bongsu/contracts';
import { digestOf, isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import type { ReviewRow } from './store.ts';

/** Whether the figures are still those that were counted: what is signed is what was read. */
export const isIntact = ({ figures, digest }: ReviewRow): boolean => digestOf(figures) === digest;

const signature = (names: Names, by: string | null, at: Instant | null, comment: string | null) =>
  by === null || at === null
    ? null
    : { by: personIn(names, by) satisfies PersonRef, at: toSeoulIso(at), comment: comment ?? '' };

const common = (row: ReviewRow, names: Names, now: Instant) => ({
  id: row.id,
  from: row.from,
  to: row.to,
  dueAt: toSeoulIso(row.dueAt),
  late: row.signedBy === null && isBefore(row.dueAt, now),
  preparedAt: toSeoulIso(row.preparedAt),
  reviewed: signature(names, row.reviewedBy, row.reviewedAt, row.reviewComment),
  signed: signature(names, row.signedBy, row.signedAt, row.signComment),
  sha256: row.sha256,
  logIndex: row.logIndex,
  version: row.version,
});

const namesOf = (tx: Tx, rows: readonly ReviewRow[]): Promise<Names> =>
  peopleRefs(
    tx,
    rows.flatMap(({ reviewedBy, signedBy }) => [reviewedBy, signedBy]).filter((id) => id !== null),
  );

export const presentLines = async (tx: Tx, deps: Deps, rows: readonly ReviewRow[]): Promise<AccessReviewLine[]> => {
  const names = await namesOf(tx, rows);
  const now = deps.clock.now();
  return rows.map((row) => ({
    ...common(row, names, now),
    records: row.figures.records,
    cases: row.figures.answers.cases,
    isIntact: row.figures.verification.ok,
  }));
};

export const presentDetail = async (tx: Tx, deps: Deps, row: ReviewRow): Promise<AccessReviewDetail> => ({
  ...common(row, await namesOf(tx, [row]), deps.clock.now()),
  digest: row.digest,
  figures: row.figures,
  may: {
    review: row.reviewedBy === null && hasRole(tx.actor, 'officer'),
    sign:
      row.reviewedBy !== null &&
      row.signedBy === null &&
      row.reviewedBy !== tx.actor.personId &&
      hasRole(tx.actor, 'cpo'),
  },
});
