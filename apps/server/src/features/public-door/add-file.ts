import { Readable } from 'node:stream';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { appendEvent } from '../incidents/index.ts';
import { addWithReceipt } from './come-back.ts';
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

const keep = async (tx: Tx, deps: Deps, incidentId: string, upload: Upload, number: number): Promise<FileRow> => {
  const copy = (await strippedCopy(upload.mediaType, await deps.files.bytes(upload.stored.key))) ?? cannotBeFreed();
  const { key, size, sha256 } = await deps.files.write(Readable.from([copy]));
  const id = newId(deps.clock);
  const { mediaType } = upload;
  const row = { id, number, mediaType, size, sha256, storageKey: key, addedAt: deps.clock.now() };
  await insertFile(tx, incidentId, row);
  const original = { name: upload.name, mediaType, size: upload.stored.size, sha256: upload.stored.sha256 };
  const sealed = deps.vault.seal(JSON.stringify(original), placeOfOriginal(id));
  await insertOriginal(tx, incidentId, { fileId: id, storageKey: upload.stored.key, sealed });
  return row;
};

/**
 * The reporter adds a file. As it came it is kept sealed, with its name; those who work on the case get a copy without
 * what tells who made it, where and with what.
 */
export const addFileWithReceipt = (
  tx: Tx,
  deps: Deps,
  typed: string,
  upload: Upload,
): Promise<FileRow & { readonly incidentId: string }> =>
  addWithReceipt(tx, deps, typed, async ({ id }) => {
    const count = (await filesOf(tx, id)).length;
    refuseTooMany(count);
    const row = await keep(tx, deps, id, upload, count + 1);
    const data = { label: labelOf(row.number), mediaType: row.mediaType, size: row.size, sha256: row.sha256 };
    await appendEvent(tx, deps, id, { kind: 'reporter-added-file', anonymous: true, data });
    return { ...row, incidentId: id };
  });
