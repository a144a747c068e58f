import type { PostingView } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, seen, type Names } from '../incidents/index.ts';
import { stateOf } from './posting.ts';
import { evidenceOf, postingsOf, type StoredEvidence } from './store.ts';

export const presentEvidence = (row: StoredEvidence, names: Names): PostingView['evidence'][number] => ({
  id: row.id,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  addedBy: personIn(names, row.addedBy),
  addedAt: toSeoulIso(row.addedAt),
});

export const presentPostings = async (tx: Tx, deps: Deps, incidentId: string): Promise<PostingView[]> => {
  const { id } = await seen(tx, incidentId);
  const postings = await postingsOf(tx, id);
  const evidence = await evidenceOf(tx, id);
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
    state: stateOf(row, now),
    startedBy: personIn(names, row.startedBy),
    recordedAt: toSeoulIso(row.recordedAt),
    endedBy: row.endedBy === null ? null : personIn(names, row.endedBy),
    evidence: evidence.filter((entry) => entry.postingId === row.id).map((entry) => presentEvidence(entry, names)),
  }));
};
