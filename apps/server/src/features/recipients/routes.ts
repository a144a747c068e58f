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
import { lastingRoute, route, type Route } from '../../http/route.ts';
import { seenNotice } from '../notices/index.ts';
import { destroyList } from './destroy-list.ts';
import { exportBadRows } from './export-bad-rows.ts';
import { exportResult } from './export-result.ts';
import { copyList, discardImport, importList, previewList } from './import-list.ts';
import { listBadRows, listRecipients, openRecipients, presentImports } from './list-recipients.ts';
import { ofList } from './of-list.ts';
import { settleRecipients } from './settle.ts';

export const routes: readonly Route[] = [
  route(recipientsPreview, async ({ tx, deps, params, body, upload, signal, record }) => {
    const given = { header: body.header, upload, signal };
    const shown = await previewList(tx, deps, params.incidentId, params.noticeId, given);
    await record(ofList(params, 'create', shown.rows));
    return shown;
  }),
  lastingRoute(recipientsImport, ({ deps, actor, params, body }) => importList(deps, actor, params, body)),
  route(recipientsDiscardImport, async ({ tx, deps, params, record }) => {
    await discardImport(tx, deps, params.incidentId, params.noticeId, params.importId);
    await record(ofList(params, 'delete', 0));
  }),
  route(recipientsImports, async ({ tx, params }) =>
    presentImports(tx, (await seenNotice(tx, params.incidentId, params.noticeId)).id),
  ),
  lastingRoute(recipientsCopy, ({ deps, actor, params, body }) => copyList(deps, actor, params, body)),
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
