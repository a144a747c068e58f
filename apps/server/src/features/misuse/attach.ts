import { newId, toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer, Upload } from '../../http/route.ts';
import { unreadable } from '../evidence/index.ts';
import { filesOf, findFile, insertFile, type FileRow } from './case-store.ts';
import { mayTake } from './case-steps.ts';
import { seenCase } from './decide.ts';

const MOST_FILES = 20;

export const presentFile = ({ id, name, size, sha256, addedAt }: FileRow) => ({
  id,
  name,
  size,
  sha256,
  addedAt: toSeoulIso(addedAt),
});

/** 소명 자료: added by whoever was asked until they have answered. */
export const attach = async (tx: Tx, deps: Deps, caseId: string, { name, mediaType, stored }: Upload) => {
  const row = await seenCase(tx, caseId);
  if (row.personId === null || row.personId !== tx.actor.personId) refuse('forbidden');
  if (!mayTake(row, 'answered') || (await filesOf(tx, caseId)).length >= MOST_FILES) refuse('not-now');
  const { size, sha256, key } = stored;
  const file: FileRow = {
    id: newId(deps.clock),
    caseId,
    name,
    mediaType,
    size,
    sha256,
    storageKey: key,
    addedAt: deps.clock.now(),
  };
  await insertFile(tx, file);
  return presentFile(file);
};

export const openFile = async (tx: Tx, deps: Deps, caseId: string, fileId: string): Promise<FileAnswer> => {
  await seenCase(tx, caseId);
  const { name, mediaType, storageKey } = (await findFile(tx, caseId, fileId)) ?? refuse('not-found');
  const content = await deps.files.read(storageKey).catch(() => refuse('unavailable', unreadable));
  return { name, mediaType, content };
};
