import type { ReporterFile, ReporterMessage, reporterThreadDownload } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { mayWork, seen, type Incident } from '../incidents/index.ts';
import { comesBack } from './message.ts';
import { fileNameOf, presentFile, presentMessages } from './present.ts';
import { filesOf, findFile, messagesOf, type FileRow } from './store.ts';

/** For those who work on the case, not for all who see it: how somebody writes can tell who they are. */
const workedOn = async (tx: Tx, incidentId: string): Promise<Incident> => {
  const incident = await seen(tx, incidentId);
  if (!mayWork(tx.actor, incident)) refuse('forbidden', { neededRoles: ['officer', 'cpo', 'handler'] });
  return incident;
};

export const readThread = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
): Promise<{ reachable: boolean; messages: ReporterMessage[]; files: ReporterFile[] }> => {
  const incident = await workedOn(tx, incidentId);
  return {
    reachable: comesBack(incident),
    messages: await presentMessages(tx, deps.vault, await messagesOf(tx, incident.id)),
    files: (await filesOf(tx, incident.id)).map(presentFile),
  };
};

export const bytesOf = async ({ files }: Pick<Deps, 'files'>, file: FileRow): Promise<FileAnswer> => ({
  name: fileNameOf(file),
  mediaType: file.mediaType,
  content: await files.read(file.storageKey).catch(() => refuse('unavailable')),
});

/** The reason and the access record (접속기록) come before the first byte. */
export const downloadReporterFile = async ({
  tx,
  deps,
  params,
  body,
  record,
}: Call<typeof reporterThreadDownload>): Promise<FileAnswer> => {
  const incident = await workedOn(tx, params.incidentId);
  const file = (await findFile(tx, incident.id, params.fileId)) ?? refuse('not-found');
  await record({
    action: 'download',
    subjects: [`reporter-file:${file.id}`],
    reason: body.reason,
    incidentId: incident.id,
  });
  return bytesOf(deps, file);
};
