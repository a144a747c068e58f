import { Readable } from 'node:stream';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';
import { addFromOutside, type Find } from './come-back.ts';
import { labelOf } from './present.ts';
import { filesOf, insertFile, insertOriginal, type FileRow } from './store.ts';
import { strippedCopy } from './strip/index.ts';

const MOST_FILES = 20;

const placeOfOriginal = (fileId: string): string => `reporter-file-original:${fileId}`;

export const sealedOriginals: SealedColumn = {
  table: 'reporter_file_original',
  column: 'sealed',
  id: 'file_id',
  placeOf: placeOfOriginal,
  isKept: true,
};

const refuseTooMany = (count: number): void => {
  if (count < MOST_FILES) return;
  refuse('not-now', {
    detail: {
      ko: `파일은 신고 하나에 ${String(MOST_FILES)}개까지 올릴 수 있습니다.`,
      en: `A report takes at most ${String(MOST_FILES)} files.`,
    },
  });
};

const cannotBeFreed = (): never =>
  refuse('wrong-file', {
    detail: {
      ko: '만든 사람의 정보를 지울 수 있는 파일만 받습니다: JPEG·PNG 사진, 매크로나 다른 문서가 들어 있지 않은 Word·Excel·PowerPoint 문서(docx, xlsx, pptx), 글 파일. 다른 형식이라면 화면을 갈무리해 PNG로 올려 주세요.',
      en: 'Only files that can be freed from what they tell about their maker are taken: JPEG and PNG pictures, Word, Excel and PowerPoint documents (docx, xlsx, pptx) without macros or other documents inside, and plain text. For anything else, upload a screenshot as PNG.',
    },
  });

/** What the file was called when it came. */
export const nameOfOriginal = (vault: Vault, id: string, sealed: Uint8Array): string =>
  (JSON.parse(vault.open(sealed, placeOfOriginal(id))) as { readonly name: string }).name;

/** A copy without what tells who made it; of whom it came from, only which side. */
const keepCopy = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  byPerson: string | null,
  { mediaType, stored }: Upload,
): Promise<FileRow> => {
  const count = (await filesOf(tx, incidentId)).length;
  refuseTooMany(count);
  const copy = (await strippedCopy(mediaType, await deps.files.bytes(stored.key))) ?? cannotBeFreed();
  const { key, size, sha256 } = await deps.files.write(Readable.from([copy]));
  const id = newId(deps.clock);
  const addedAt = deps.clock.now();
  const row = { id, number: count + 1, byPerson, mediaType, size, sha256, storageKey: key, addedAt };
  await insertFile(tx, incidentId, row);
  return row;
};

const keepOriginal = async (tx: Tx, deps: Deps, incidentId: string, fileId: string, upload: Upload): Promise<void> => {
  const { size, sha256, key } = upload.stored;
  const original = { name: upload.name, mediaType: upload.mediaType, size, sha256 };
  const sealed = deps.vault.seal(JSON.stringify(original), placeOfOriginal(fileId));
  await insertOriginal(tx, incidentId, { fileId, storageKey: key, sealed });
};

const toldOf = ({ number, mediaType, size, sha256 }: FileRow) => ({ label: labelOf(number), mediaType, size, sha256 });

/**
 * The reporter adds a file. As it came it is kept sealed, with its name; those who work on the case get a copy without
 * what tells who made it, where and with what.
 */
export const addFileFromOutside = (
  tx: Tx,
  deps: Deps,
  find: Find,
  upload: Upload,
): Promise<FileRow & { readonly incidentId: string }> =>
  addFromOutside(tx, find, async ({ id }) => {
    const row = await keepCopy(tx, deps, id, null, upload);
    await keepOriginal(tx, deps, id, row.id, upload);
    await appendEvent(tx, deps, id, { kind: 'reporter-added-file', anonymous: true, data: toldOf(row) });
    return { ...row, incidentId: id };
  });

/**
 * Somebody who works on the case gives the processor a file: a copy that does not tell who of the staff made it. What was
 * uploaded belongs to nothing, and is removed like any stray file.
 */
export const giveFile = async (tx: Tx, deps: Deps, incidentId: string, upload: Upload): Promise<FileRow> => {
  const incident = await lockForWork(tx, incidentId);
  if (incident.source !== 'processor') {
    refuse('not-now', {
      detail: {
        ko: '수탁자가 신고한 사고에서만 파일을 줄 수 있습니다.',
        en: 'A file can be given only where a processor reported.',
      },
    });
  }
  const row = await keepCopy(tx, deps, incidentId, tx.actor.personId, upload);
  await appendEvent(tx, deps, incidentId, { kind: 'reporter-given-file', data: toldOf(row) });
  return row;
};
