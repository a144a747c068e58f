import type { DocumentView } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { peopleRefs } from '../incidents/index.ts';
import type { DocumentRow } from './store.ts';

export const presentDocuments = async (tx: Tx, rows: readonly DocumentRow[]): Promise<DocumentView[]> => {
  const names = await peopleRefs(
    tx,
    rows.flatMap((row) => row.issuedBy ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    format: row.format,
    size: row.size,
    sha256: row.sha256,
    subject: row.subject,
    revealsReporter: row.revealsReporter,
    issuedBy: row.issuedBy === null ? null : (names.get(row.issuedBy) ?? null),
    issuedAt: toSeoulIso(row.issuedAt),
  }));
};

export const presentDocument = async (tx: Tx, row: DocumentRow): Promise<DocumentView> => {
  const [view] = await presentDocuments(tx, [row]);
  if (view === undefined) throw new Error('A document was lost on its way out');
  return view;
};
