import {
  publicAbout,
  publicAdd,
  publicAddFile,
  publicChallenge,
  publicOpen,
  publicReport,
  reporterThreadAddFile,
  reporterThreadAsk,
  reporterThreadDownload,
  reporterThreadGet,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { looseRoute, route, type Call, type Route } from '../../http/route.ts';
import { refuse } from '../../http/refusal.ts';
import { workOf } from '../../http/proof-of-work.ts';
import { aboutTheDoor } from './about.ts';
import { addFileFromOutside, giveFile } from './add-file.ts';
import { byReceipt, openWithReceipt } from './come-back.ts';
import { askReporter, writeFromOutside } from './message.ts';
import { labelOf, presentFile, presentMessages } from './present.ts';
import { reportFromOutside } from './report.ts';
import { organisationOf } from './store.ts';
import { downloadReporterFile, readThread } from './thread.ts';

/** That something came in, and for which case; never from whom or from where (제21조). */
const cameIn = (record: Call<typeof publicReport>['record'], incidentId: string): Promise<void> =>
  record({ action: 'create', subjects: [`reporter-of:${incidentId}`], incidentId, anonymous: true });

export const routes: readonly Route[] = [
  // It opens its own transaction, and seldom one at all.
  looseRoute(publicAbout, ({ deps }) => aboutTheDoor(deps)),
  looseRoute(publicChallenge, ({ deps }) => Promise.resolve(workOf(deps).ask())),
  route(publicReport, async ({ tx, deps, body, record }) => {
    // Before the set-up is done there is nobody to read it.
    if ((await organisationOf(tx)) === null) refuse('unavailable');
    const { id, ...answer } = await reportFromOutside(tx, deps, body);
    await cameIn(record, id);
    return answer;
  }),
  route(publicOpen, ({ tx, deps, body }) => openWithReceipt(tx, deps, body.receipt)),
  route(publicAdd, async ({ tx, deps, body, record }) => {
    const { incidentId, at } = await writeFromOutside(tx, deps, byReceipt(deps, body.receipt), body.text);
    await cameIn(record, incidentId);
    return { at: toSeoulIso(at) };
  }),
  route(publicAddFile, async ({ tx, deps, body, upload, record }) => {
    const { incidentId, number, mediaType } = await addFileFromOutside(tx, deps, byReceipt(deps, body.receipt), upload);
    await cameIn(record, incidentId);
    return { label: labelOf(number), mediaType };
  }),
  route(reporterThreadGet, async ({ tx, deps, params, record }) => {
    const thread = await readThread(tx, deps, params.incidentId);
    await record({
      action: 'read',
      subjects: [`incident:${params.incidentId}`],
      fields: ['reporter-thread'],
      incidentId: params.incidentId,
    });
    return thread;
  }),
  route(reporterThreadAsk, async ({ tx, deps, params, body }) => {
    const row = await askReporter(tx, deps, params.incidentId, body.text);
    return (await presentMessages(tx, deps.vault, [row]))[0]!;
  }),
  route(reporterThreadAddFile, async ({ tx, deps, params, upload }) =>
    presentFile(await giveFile(tx, deps, params.incidentId, upload)),
  ),
  route(reporterThreadDownload, downloadReporterFile),
];
