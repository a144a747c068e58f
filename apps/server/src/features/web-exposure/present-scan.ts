import type { WebScanView } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { personIn, type Names } from '../incidents/index.ts';
import type { ScanRow } from './scan-store.ts';

const momentOf = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const mostFirst = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).toSorted(([one, left], [other, right]) => right - left || one.localeCompare(other));

export const presentScan = (row: ScanRow, names: Names): WebScanView => ({
  id: row.id,
  hostId: row.hostId,
  kind: row.kind,
  state: row.state,
  askedBy: row.askedBy === null ? null : personIn(names, row.askedBy),
  askedAt: toSeoulIso(row.askedAt),
  startedAt: momentOf(row.startedAt),
  finishedAt: momentOf(row.finishedAt),
  isStopping: row.isStopping,
  pages: row.pages,
  bytes: row.bytes,
  foundPages: row.foundPages,
  counts: mostFirst(row.counts).map(([kind, count]) => ({ kind, count })),
  skipped: mostFirst(row.skipped).map(([why, count]) => ({ why, count })),
});
