import {
  recipientsBadRows,
  recipientsCopy,
  recipientsDestroy,
  recipientsDiscardImport,
  recipientsExport,
  recipientsExportBadRows,
  recipientsImport,
  recipientsImports,
  recipientsList,
  recipientsOpen,
  recipientsPreview,
  recipientsSettle,
} from '@bongsu/contracts';
import type { AccessRecord } from '../../access.ts';
import { route, type Route } from '../../http/route.ts';
import { seenNotice } from '../notices/index.ts';
import { destroyList } from './destroy-list.ts';
import { exportBadRows } from './export-bad-rows.ts';
import { exportResult } from './export-result.ts';
import { copyList, discardImport, importList, previewList } from './import-list.ts';
import { listBadRows, listRecipients, openRecipients, presentImports } from './list-recipients.ts';
import { settleRecipients } from './settle.ts';

const FIELDS = ['name', 'email', 'phone', 'address'] as const;

interface Place {
  readonly incidentId: string;
  readonly noticeId: string;
}

/** The access record stands for the list, with how many of it. */
const ofList = (
  { incidentId, noticeId }: Place,
  action: AccessRecord['action'],
  count: number,
  reason?: string,
): AccessRecord => ({
  action,
  subjects: [`recipients-of:${noticeId}`],
  count,
  fields: FIELDS,
  incidentId,
  ...(reason === undefined ? {} : { reason }),
});

export const routes: readonly Route[] = [
  route(recipientsPreview, async ({ tx, deps, params, body, upload, signal, record }) => {
    const given = { header: body.header, upload, signal };
    const shown = await previewList(tx, deps, params.incidentId, params.noticeId, given);
    await record(ofList(params, 'create', shown.rows));
    return shown;
  }),
  route(recipientsImport, async ({ tx, deps, params, body, signal, record }) => {
    const given = { ...body, signal };
    const counts = await importList(tx, deps, params.incidentId, params.noticeId, params.importId, given);
    await record(ofList(params, 'create', counts.rows));
    return counts;
  }),
  route(recipientsDiscardImport, async ({ tx, deps, params, record }) => {
    await discardImport(tx, deps, params.incidentId, params.noticeId, params.importId);
    await record(ofList(params, 'delete', 0));
  }),
  route(recipientsImports, async ({ tx, params }) =>
    presentImports(tx, (await seenNotice(tx, params.incidentId, params.noticeId)).id),
  ),
  route(recipientsCopy, async ({ tx, deps, params, body, record }) => {
    const counts = await copyList(tx, deps, params.incidentId, params.noticeId, body);
    await record(ofList({ ...params, noticeId: body.fromNoticeId }, 'read', counts.rows));
    await record(ofList(params, 'create', counts.rows));
    return counts;
  }),
  route(recipientsList, async ({ tx, deps, params, query, record }) => {
    const { id } = await seenNotice(tx, params.incidentId, params.noticeId);
    const page = await listRecipients(tx, deps, id, query);
    await record(ofList(params, 'read', page.items.length));
    return page;
  }),
  route(recipientsOpen, async ({ tx, deps, params, body, record }) => {
    const { id } = await seenNotice(tx, params.incidentId, params.noticeId);
    const items = await openRecipients(tx, deps, id, body.ids);
    await record({
      ...ofList(params, 'read', items.length, body.reason),
      subjects: items.map((item) => `recipient:${item.id}`),
    });
    return { items };
  }),
  route(recipientsBadRows, async ({ tx, deps, params, query, record }) => {
    const { id } = await seenNotice(tx, params.incidentId, params.noticeId);
    const page = await listBadRows(tx, deps, id, query);
    await record(ofList(params, 'read', page.items.length));
    return page;
  }),
  route(recipientsExportBadRows, async ({ tx, deps, params, record }) => {
    const { id } = await seenNotice(tx, params.incidentId, params.noticeId);
    const { file, count } = await exportBadRows(tx, deps, id);
    await record(ofList(params, 'download', count));
    return file;
  }),
  route(recipientsSettle, async ({ tx, deps, params, body, record }) => {
    const answer = await settleRecipients(tx, deps, params.incidentId, params.noticeId, body);
    await record(ofList(params, 'update', answer.settled, body.reason));
    return answer;
  }),
  route(recipientsExport, async ({ tx, deps, params, body, record }) => {
    const { id } = await seenNotice(tx, params.incidentId, params.noticeId);
    const { file, count } = await exportResult(tx, deps, id, body);
    await record(ofList(params, 'download', count, body.reason));
    return file;
  }),
  route(recipientsDestroy, async ({ tx, deps, params, body, record }) => {
    const answer = await destroyList(tx, deps, params.incidentId, params.noticeId, body.reason);
    await record(ofList(params, 'delete', answer.recipients, body.reason));
    return answer;
  }),
];
