import type { PostingCheck, postingsList, PostingView, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, seen, type Names } from '../incidents/index.ts';
import { publicAddressOf } from '../../http/public-address.ts';
import { calendarOf } from './calendar.ts';
import { stateOf, type Posting } from './posting.ts';
import { checksOf, evidenceOf, postingsOf, type StoredCheck, type StoredEvidence } from './store.ts';

export const presentEvidence = (row: StoredEvidence, names: Names): PostingView['evidence'][number] => ({
  id: row.id,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  addedBy: personIn(names, row.addedBy),
  addedAt: toSeoulIso(row.addedAt),
});

export const presentCheck = (row: StoredCheck): PostingCheck => ({
  id: row.id,
  at: toSeoulIso(row.at),
  occasion: row.occasion,
  address: row.address,
  way: row.way,
  problem: row.problem,
  status: row.status,
  sha256: row.sha256,
  textDigest: row.textDigest,
  picture: row.picture,
  pictureSha256: row.pictureSha256,
  pictureSize: row.size,
});

/** Where a posting here would be; `null`: nowhere. */
export const presentHere = (deps: Deps): ResponseOf<typeof postingsList>['here'] => {
  const found = publicAddressOf(deps);
  if (found === null) return null;
  return { address: `${found.base}/notices/`, way: found.way, draws: deps.config.chromium !== null };
};

type Looked = Pick<PostingView, 'pageDigest' | 'checks' | 'calendar' | 'daysSeen' | 'daysLacking' | 'state'>;

const presentLooks = (row: Posting, checks: readonly StoredCheck[], now: Instant): Looked => {
  const calendar = row.place === 'here' ? calendarOf(row, checks, now) : { days: [], seen: 0, lacking: 0 };
  return {
    state: stateOf(row, calendar, now),
    pageDigest: row.pageDigest,
    checks: checks.map(presentCheck).toReversed(),
    calendar: [...calendar.days],
    daysSeen: calendar.seen,
    daysLacking: calendar.lacking,
  };
};

export const presentPostings = async (tx: Tx, deps: Deps, incidentId: string): Promise<PostingView[]> => {
  const { id } = await seen(tx, incidentId);
  const postings = await postingsOf(tx, id);
  const evidence = await evidenceOf(tx, id);
  const checks = await checksOf(tx, id);
  const ids = [
    ...postings.flatMap((row) => [row.startedBy, row.endedBy]),
    ...evidence.map((row) => row.addedBy),
  ].filter((one) => one !== null);
  const names = await peopleRefs(tx, ids);
  const now = deps.clock.now();
  return postings.map((row) => ({
    id: row.id,
    noticeId: row.noticeId,
    rule: row.rule,
    place: row.place,
    location: row.location,
    startsAt: toSeoulIso(row.startsAt),
    days: row.days,
    completeAt: toSeoulIso(row.completeAt),
    endedAt: row.endedAt === null ? null : toSeoulIso(row.endedAt),
    endReason: row.endReason,
    startedBy: personIn(names, row.startedBy),
    recordedAt: toSeoulIso(row.recordedAt),
    endedBy: row.endedBy === null ? null : personIn(names, row.endedBy),
    evidence: evidence.filter((entry) => entry.postingId === row.id).map((entry) => presentEvidence(entry, names)),
    ...presentLooks(
      row,
      checks.filter((check) => check.postingId === row.id),
      now,
    ),
  }));
};
