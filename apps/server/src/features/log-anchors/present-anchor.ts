import type { AnchorAttempt, LogAnchor } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { isDue, troubleOf } from './anchor-state.ts';
import type { AnchorRow, Attempt } from './anchor-store.ts';

const heldOf = ({ heldAt, heldSize, heldRoot }: AnchorRow): LogAnchor['held'] =>
  heldAt === null || heldSize === null || heldRoot === null
    ? null
    : { at: toSeoulIso(heldAt), size: heldSize, root: heldRoot };

const failedOf = ({ failures, failingSince, failedAt, why }: AnchorRow): LogAnchor['failed'] =>
  failingSince === null || failedAt === null || why === null
    ? null
    : { since: toSeoulIso(failingSince), at: toSeoulIso(failedAt), times: failures, why };

export const presentAnchor = (row: AnchorRow, now: Instant): LogAnchor => ({
  id: row.id,
  name: row.name,
  rhythm: row.rhythm,
  place: row.place,
  isOn: row.isOn,
  addedAt: toSeoulIso(row.addedAt),
  isDue: isDue(row, now),
  held: heldOf(row),
  failed: failedOf(row),
  trouble: troubleOf(row, now),
  version: row.version,
});

export const presentAttempt = ({ at, size, root, why }: Omit<Attempt, 'anchorId'>): AnchorAttempt => ({
  at: toSeoulIso(at),
  size,
  root,
  why,
});
