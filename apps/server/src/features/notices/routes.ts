import {
  noticesDecide,
  noticesDiscard,
  noticesDraft,
  noticesGet,
  noticesList,
  noticesPause,
  noticesPreview,
  noticesProgress,
  noticesResume,
  noticesSend,
  noticesStop,
  noticesSubmit,
  noticesUpdate,
  noticesWithdraw,
} from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { decideNotice, submitNotice, withdrawNotice } from './decide-notice.ts';
import { seenNotice } from './lock-notice.ts';
import { presentNotice, presentNotices } from './present.ts';
import { previewNotice } from './preview.ts';
import { progressOf } from './progress.ts';
import { pauseNotice, resumeNotice, sendNotice, stopNotice } from './send-notice.ts';
import { discardNotice, draftNotice, updateNotice } from './write-notice.ts';

export const routes: readonly Route[] = [
  route(noticesList, async ({ tx, params }) => ({ items: await presentNotices(tx, params.incidentId) })),
  route(noticesDraft, ({ tx, deps, params, body }) => draftNotice(tx, deps, params.incidentId, body)),
  route(noticesGet, async ({ tx, deps, params }) =>
    presentNotice(tx, deps, await seenNotice(tx, params.incidentId, params.noticeId)),
  ),
  route(noticesUpdate, ({ tx, deps, params, body }) =>
    updateNotice(tx, deps, params.incidentId, params.noticeId, body),
  ),
  route(noticesSubmit, ({ tx, deps, params, body }) =>
    submitNotice(tx, deps, params.incidentId, params.noticeId, body.version),
  ),
  route(noticesWithdraw, ({ tx, deps, params, body }) =>
    withdrawNotice(tx, deps, params.incidentId, params.noticeId, body.reason),
  ),
  route(noticesDiscard, ({ tx, deps, params, body }) =>
    discardNotice(tx, deps, params.incidentId, params.noticeId, body.reason),
  ),
  route(noticesDecide, ({ tx, deps, params, body }) =>
    decideNotice(tx, deps, params.incidentId, params.noticeId, body),
  ),
  route(noticesPreview, async ({ tx, deps, params, query, record }) => {
    const notice = await seenNotice(tx, params.incidentId, params.noticeId);
    const { preview, recipientId } = await previewNotice(tx, deps, notice, query);
    await record({
      action: 'read',
      subjects: recipientId === null ? [] : [`recipient:${recipientId}`],
      fields: recipientId === null ? [] : ['name', 'email'],
      incidentId: notice.incidentId,
    });
    return preview;
  }),
  route(noticesSend, async ({ tx, deps, params, record }) => {
    const { total, ...answer } = await sendNotice(tx, deps, params.incidentId, params.noticeId);
    await record({
      action: 'send',
      subjects: [`recipients-of:${params.noticeId}`],
      count: total,
      incidentId: params.incidentId,
    });
    return answer;
  }),
  route(noticesPause, ({ tx, deps, params, body }) =>
    pauseNotice(tx, deps, params.incidentId, params.noticeId, body.reason),
  ),
  route(noticesResume, ({ tx, deps, params }) => resumeNotice(tx, deps, params.incidentId, params.noticeId)),
  route(noticesStop, ({ tx, deps, params, body }) =>
    stopNotice(tx, deps, params.incidentId, params.noticeId, body.reason),
  ),
  route(noticesProgress, async ({ tx, deps, params }) =>
    progressOf(tx, deps, await seenNotice(tx, params.incidentId, params.noticeId)),
  ),
];
