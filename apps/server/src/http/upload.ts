import { both } from '@bongsu/contracts';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import type { FileStore } from '../platform/files.ts';
import { Refusal } from './refusal.ts';
import type { Upload } from './route.ts';

/** 50 MB, the default limit of one file. */
export const UPLOAD_LIMIT = 50 * 1024 * 1024;

/** 10 MB at the public door: a photograph or a list, and not a burden that strangers can put on a small server. */
export const PUBLIC_UPLOAD_LIMIT = 10 * 1024 * 1024;

const startsWith = (head: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(head.subarray(at, at + text.length)).toString('latin1') === text;

/** The type by content, never by name; text when nothing binary is in it. */
export const recognise = async (head: Uint8Array): Promise<string> => {
  // HWPX is a zip whose first member is called `mimetype` (like EPUB), which says what it is.
  if (startsWith(head, 'mimetypeapplication/hwp+zip', 30)) return 'application/hwp+zip';
  const known = await fileTypeFromBuffer(head);
  if (known?.mime === 'application/x-cfb' && Buffer.from(head).includes('HWP Document File'))
    return 'application/x-hwp';
  if (known !== undefined) return known.mime;
  return head.includes(0) ? 'application/octet-stream' : 'text/plain';
};

/** A file name as shown: no path, no control characters, at most 200 characters. */
const plainName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
    .trim();
  return clean.slice(-200) || 'file';
};

const tooLarge = (limit: number): Refusal => {
  const most = String(Math.floor(limit / 1024 / 1024));
  return new Refusal('too-large', {
    detail: { ko: `파일 하나는 ${most}MB까지 올릴 수 있습니다.`, en: `A file may have at most ${most} MB.` },
  });
};

/** Reads `multipart/form-data`: the fields first, then one `file`, streamed to the store before any transaction. */
export const receiveUpload = async (
  request: FastifyRequest,
  files: FileStore,
  limit = UPLOAD_LIMIT,
): Promise<{ readonly fields: Record<string, string>; readonly upload: Upload }> => {
  if (!request.isMultipart()) throw new Refusal('wrong-file');
  const fields: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fileSize: limit, files: 1, fields: 30 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const stored = await files
      .write(part.file, () => !part.file.truncated)
      .catch((error: unknown) => {
        throw part.file.truncated ? tooLarge(limit) : error;
      });
    return { fields, upload: { name: plainName(part.filename), mediaType: await recognise(stored.head), stored } };
  }
  throw new Refusal('invalid', { errors: [{ path: 'file', message: both('파일을 골라 주세요.', 'Choose a file.') }] });
};
