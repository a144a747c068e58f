import {
  documentsDownload,
  documentsIssue,
  documentsIssueRegister,
  documentsList,
  documentsListRegisters,
  documentsStatus,
  documentsVerify,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { refuse } from '../../http/refusal.ts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { checkFile } from '../evidence/index.ts';
import { seen } from '../incidents/index.ts';
import { accessTo, downloadDocument, fileOf } from './download-document.ts';
import { issueDocument } from './issue-document.ts';
import { issueForCase } from './issue-for-case.ts';
import { caseRegister } from './models/case-register.ts';
import { presentDocument, presentDocuments } from './present.ts';
import { documentsOf, findDocument, ownRegisters } from './store.ts';

export const routes: readonly Route[] = [
  route(documentsIssue, async ({ tx, deps, params, body, record }) => {
    const issued = await issueForCase(tx, deps, params.incidentId, body);
    await record({ action: 'create', ...accessTo(issued) });
    return presentDocument(tx, issued);
  }),
  route(documentsList, async ({ tx, params }) => ({
    items: await presentDocuments(tx, await documentsOf(tx, (await seen(tx, params.incidentId)).id)),
  })),
  route(documentsStatus, async ({ tx, deps, params, record }) => {
    const issued = await issueForCase(tx, deps, params.incidentId, {
      kind: 'executive-status',
      format: 'pdf',
      reporter: 'sealed',
    });
    await record({ action: 'read', ...accessTo(issued) });
    return fileOf(deps, issued, true);
  }),
  route(documentsIssueRegister, async ({ tx, deps, body, record }) => {
    const { model, count } = await caseRegister(tx, deps, body);
    const issued = await issueDocument(tx, deps, {
      incidentId: null,
      kind: 'case-register',
      model,
      format: body.format,
      subject: '',
    });
    await record({ action: 'create', ...accessTo(issued), count, reason: body.reason });
    return presentDocument(tx, issued);
  }),
  route(documentsListRegisters, async ({ tx }) => ({ items: await presentDocuments(tx, await ownRegisters(tx)) })),
  route(documentsDownload, downloadDocument),
  looseRoute(documentsVerify, async ({ deps, actor, params }) => {
    const found = await deps.database.transaction(actor, (tx) => findDocument(tx, params.documentId));
    const { storageKey, sha256 } = found ?? refuse('not-found');
    return { ...(await checkFile(deps.files, storageKey, sha256)), checkedAt: toSeoulIso(deps.clock.now()) };
  }),
];
