import { newId, toSeoulIso } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer, Upload } from '../../http/route.ts';
import { lockForWork, seen } from '../incidents/index.ts';
import { findCheck, findEvidence, findPosting, type StoredEvidence } from './store.ts';

const kinds: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'application/pdf']);

/** A picture of the page as it stood, kept with its digest. */
export const addEvidence = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  postingId: string,
  upload: Upload,
): Promise<StoredEvidence> => {
  await lockForWork(tx, incidentId, { evenWhenOver: true });
  if ((await findPosting(tx, incidentId, postingId)) === null) refuse('not-found');
  if (!kinds.has(upload.mediaType)) {
    refuse('wrong-file', { detail: { ko: 'PNG, JPEG, WebP, PDF를 올릴 수 있습니다.', en: 'PNG, JPEG, WebP or PDF.' } });
  }
  const { key, size, sha256 } = upload.stored;
  const row = {
    id: newId(deps.clock),
    postingId,
    name: upload.name,
    mediaType: upload.mediaType,
    size,
    sha256,
    storageKey: key,
    addedBy: tx.actor.personId ?? '',
    addedAt: deps.clock.now(),
  };
  await tx.run(sql`
    insert into posting_evidence (id, posting_id, incident_id, name, media_type, size, sha256, storage_key, added_by, added_at)
    values (${row.id}, ${postingId}, ${incidentId}, ${row.name}, ${row.mediaType}, ${size}, ${sha256}, ${key},
      ${row.addedBy}, ${row.addedAt})`);
  return row;
};

export const downloadEvidence = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  postingId: string,
  evidenceId: string,
): Promise<FileAnswer> => {
  await seen(tx, incidentId);
  if ((await findPosting(tx, incidentId, postingId)) === null) refuse('not-found');
  const row = (await findEvidence(tx, postingId, evidenceId)) ?? refuse('not-found');
  return { name: row.name, mediaType: row.mediaType, content: await deps.files.read(row.storageKey) };
};

/** The picture that was drawn of the page when it was looked at. */
export const downloadPicture = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  postingId: string,
  checkId: string,
): Promise<FileAnswer> => {
  await seen(tx, incidentId);
  if ((await findPosting(tx, incidentId, postingId)) === null) refuse('not-found');
  const { storageKey, at } = (await findCheck(tx, postingId, checkId)) ?? refuse('not-found');
  if (storageKey === null) return refuse('not-found');
  const name = `posting-${toSeoulIso(at).slice(0, 16).replaceAll(/[T:]/g, '-')}.png`;
  return { name, mediaType: 'image/png', content: await deps.files.read(storageKey) };
};
