import type { evidenceDownload } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { seen } from '../incidents/index.ts';
import { mayTakeOut } from './policy.ts';
import { findEvidence } from './store.ts';

/** What the store says when a file is gone or unreadable, for people. */
export const unreadable = {
  detail: {
    ko: '보관된 파일을 읽을 수 없습니다. 시스템 관리자에게 알려 주세요.',
    en: 'The stored file cannot be read. Tell an administrator.',
  },
};

/** The reason and the access record (접속기록) come before the first byte. */
export const downloadEvidence = async ({
  tx,
  deps,
  actor,
  params,
  body,
  record,
}: Call<typeof evidenceDownload>): Promise<FileAnswer> => {
  const incident = await seen(tx, params.incidentId);
  const evidence = (await findEvidence(tx, incident.id, params.evidenceId)) ?? refuse('not-found');
  if (!mayTakeOut(actor, incident)) refuse('forbidden', { neededRoles: ['handler', 'officer', 'cpo', 'auditor'] });
  await record({
    action: 'download',
    subjects: [`evidence:${evidence.id}`],
    reason: body.reason,
    incidentId: incident.id,
  });
  const content = await deps.files.read(evidence.storageKey).catch(() => refuse('unavailable', unreadable));
  return { name: evidence.fileName, mediaType: evidence.mediaType, content };
};
