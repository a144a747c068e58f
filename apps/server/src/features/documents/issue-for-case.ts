import type { BodyOf, CaseDocumentKind, documentsIssue } from '@bongsu/contracts';
import type { DocumentModel } from '@bongsu/docgen';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { authorityReportModel } from '../authority-reports/index.ts';
import { mayWork, seen, type Incident } from '../incidents/index.ts';
import { noticeModel } from '../notices/index.ts';
import { certificateModel } from '../recipients/index.ts';
import { issueDocument } from './issue-document.ts';
import { breachReportForm } from './models/breach-report-form.ts';
import { closureReport } from './models/closure-report.ts';
import { executiveStatus } from './models/executive-status.ts';
import { postMortem } from './models/post-mortem.ts';
import type { DocumentRow } from './store.ts';

type Given = BodyOf<typeof documentsIssue>;

interface Built {
  readonly model: DocumentModel;
  readonly subject: string;
  readonly revealsReporter?: boolean;
}

type Builder = (tx: Tx, deps: Deps, incident: Incident, given: Given) => Promise<Built>;

const builders: Readonly<Record<CaseDocumentKind, Builder>> = {
  'breach-report-form': async (tx, deps, incident, { reporter }) => ({
    model: await breachReportForm(tx, deps, incident, reporter),
    subject: `incident:${incident.id}`,
    revealsReporter: reporter === 'opened',
  }),
  'closure-report': (tx, deps, incident, { subjectId }) => closureReport(tx, deps, incident, subjectId),
  'executive-status': async (tx, deps, incident) => ({
    model: await executiveStatus(tx, deps, incident),
    subject: `incident:${incident.id}`,
  }),
  'post-mortem': (tx, deps, incident) => postMortem(tx, deps, incident),
  'breach-notice': (tx, deps, incident, { subjectId }) => noticeModel(tx, deps, incident.id, subjectId),
  'destruction-certificate': (tx, deps, incident, { subjectId }) => certificateModel(tx, deps, incident.id, subjectId),
  'authority-report': (tx, deps, incident, { subjectId }) => authorityReportModel(tx, deps, incident.id, subjectId),
};

/** A page for the head may be asked for by whoever may read it; other papers are issued by those who work on the case. */
const mayIssue = (tx: Tx, incident: Incident, kind: CaseDocumentKind): boolean =>
  mayWork(tx.actor, incident) || (kind === 'executive-status' && hasRole(tx.actor, 'head', 'auditor'));

export const issueForCase = async (tx: Tx, deps: Deps, incidentId: string, given: Given): Promise<DocumentRow> => {
  const incident = await seen(tx, incidentId);
  if (!mayIssue(tx, incident, given.kind)) refuse('forbidden', { neededRoles: ['handler', 'officer', 'cpo'] });
  const built = await builders[given.kind](tx, deps, incident, given);
  return issueDocument(tx, deps, { incidentId, kind: given.kind, format: given.format, ...built });
};
