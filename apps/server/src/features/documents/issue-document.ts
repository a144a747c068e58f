import { Readable } from 'node:stream';
import { renderHwpx, renderPdf, type DocumentModel, type EditableDocument } from '@bongsu/docgen';
import { newId, seoulDate } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendEvent, lockIncident, nextNumber } from '../incidents/index.ts';
import { refuse } from '../../http/refusal.ts';
import { chainHead, insertDocument, type DocumentKind, type DocumentRow } from './store.ts';
import { papers } from './titles.ts';

export interface NewDocument {
  /** `null`: a paper about no single case, such as the register. */
  readonly incidentId: string | null;
  readonly kind: DocumentKind;
  /** Its number, moment and digest line are set here. */
  readonly model: DocumentModel;
  readonly format: 'pdf' | 'hwpx';
  /** What it is made from: `closure-report:<id>`, `notice:<id>`; empty for the case as it stands. */
  readonly subject: string;
  readonly revealsReporter?: boolean;
}

type IssuingDeps = Pick<Deps, 'clock' | 'files'>;

const render = async (model: DocumentModel, format: 'pdf' | 'hwpx'): Promise<Uint8Array> => {
  if (format === 'pdf') return renderPdf(model);
  if (model.kind === 'executive-status') {
    return refuse('not-now', {
      detail: { ko: '현황 보고는 PDF로만 발행합니다.', en: 'The one-page status is issued as PDF only.' },
    });
  }
  return renderHwpx(model satisfies EditableDocument);
};

/** The footer of a paper: the newest digest of the case's chain, so that paper outside the system anchors it. */
const digestLineOf = async (tx: Tx, incidentId: string | null): Promise<{ digestLine?: string }> => {
  const head = incidentId === null ? null : await chainHead(tx, incidentId);
  return head === null ? {} : { digestLine: `사고 기록 ${head.seq}건의 요약값 ${head.digest}` };
};

const issue = async (tx: Tx, deps: IssuingDeps, given: NewDocument): Promise<DocumentRow> => {
  const { incidentId, kind, format, subject } = given;
  if (incidentId !== null) await lockIncident(tx, incidentId);
  const issuedAt = deps.clock.now();
  const { year } = seoulDate(issuedAt);
  const number = `개보-${year}-${String(await nextNumber(tx, 'document', year)).padStart(4, '0')}`;
  const model = { ...given.model, documentNumber: number, issuedAt, ...(await digestLineOf(tx, incidentId)) };
  const bytes = await render(model, format);
  const { key, size, sha256 } = await deps.files.write(Readable.from([bytes]));
  const row: DocumentRow = {
    id: newId(deps.clock),
    number,
    kind,
    incidentId,
    title: papers[kind].title,
    format,
    size,
    sha256,
    storageKey: key,
    subject,
    revealsReporter: given.revealsReporter ?? false,
    issuedBy: tx.actor.personId,
    issuedAt,
  };
  await insertDocument(tx, row);
  if (incidentId !== null) {
    // Equal papers have equal bytes: with the digest of one that names the reporter, names could be tried until it fits.
    const data = { documentId: row.id, number, kind, format, subject, ...(row.revealsReporter ? {} : { sha256 }) };
    await appendEvent(tx, deps, incidentId, { kind: 'document-issued', data });
  }
  return row;
};

/**
 * Gives a paper its number (one counter a year), renders it, keeps it as it went out and says so on the timeline of the
 * case. The caller has made sure that the actor may; the writing itself is done by the product, since the head of the
 * organisation may ask for a page and works on no case.
 */
export const issueDocument = (tx: Tx, deps: IssuingDeps, given: NewDocument): Promise<DocumentRow> =>
  tx.asSystem(() => issue(tx, deps, given));
