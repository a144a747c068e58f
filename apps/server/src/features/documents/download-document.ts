import { both, type documentsDownload } from '@bongsu/contracts';
import { hasRole } from '../../actor.ts';
import type { AccessRecord } from '../../access.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { unreadable } from '../evidence/index.ts';
import { findDocument, type DocumentRow } from './store.ts';
import { mediaTypes } from './titles.ts';

/** The stored bytes, shown in the browser or saved. */
export const fileOf = async (
  deps: Pick<Deps, 'files'>,
  { number, title, format, storageKey }: DocumentRow,
  inline: boolean,
): Promise<FileAnswer> => ({
  name: `${number} ${title}.${format}`,
  mediaType: mediaTypes[format],
  content: await deps.files.read(storageKey).catch(() => refuse('unavailable', unreadable)),
  inline: inline && format === 'pdf',
});

/** What the access record (접속기록) says of a document; one that names the reporter says so. */
export const accessTo = (row: DocumentRow): Pick<AccessRecord, 'subjects' | 'fields' | 'incidentId'> => ({
  subjects: [`document:${row.id}`, ...(row.revealsReporter ? [`reporter-of:${row.incidentId ?? ''}`] : [])],
  ...(row.revealsReporter ? { fields: ['name', 'phone', 'email'] } : {}),
  ...(row.incidentId === null ? {} : { incidentId: row.incidentId }),
});

/** The reason comes first; only the head needs none, for the page that is made for them (제18조제1항). */
export const downloadDocument = async ({
  tx,
  deps,
  actor,
  params,
  body,
  record,
}: Call<typeof documentsDownload>): Promise<FileAnswer> => {
  const found = (await findDocument(tx, params.documentId)) ?? refuse('not-found');
  const exempt = found.kind === 'executive-status' && hasRole(actor, 'head');
  if (body.reason === undefined && !exempt) {
    refuseField('reason', both('내려받는 사유를 적어 주세요.', 'Say why you download it.'));
  }
  await record({
    action: 'download',
    ...accessTo(found),
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  });
  return fileOf(deps, found, body.inline);
};
