import type { AgentView } from '@bongsu/contracts';
import { isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import type { AgentRow } from './agent-store.ts';

const stateOf = (row: AgentRow, now: Instant): AgentView['state'] => {
  if (row.endedBy !== null) return row.endedBy === 'agent' ? 'removed' : 'revoked';
  if (row.enrolledAt !== null) return 'active';
  return isBefore(now, row.codeExpiresAt) ? 'waiting' : 'lapsed';
};

const momentOf = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

export const presentAgent = (row: AgentRow, now: Instant): AgentView => ({
  id: row.id,
  label: row.label,
  owner: { id: row.ownerId, name: row.ownerName, department: row.ownerDepartment },
  deputy:
    row.deputyId === null ? null : { id: row.deputyId, name: row.deputyName ?? '', department: row.deputyDepartment },
  state: stateOf(row, now),
  platform: row.platform,
  software: row.software,
  codeExpiresAt: toSeoulIso(row.codeExpiresAt),
  enrolledAt: momentOf(row.enrolledAt),
  lastSeenAt: momentOf(row.lastSeenAt),
  endedAt: momentOf(row.endedAt),
  version: row.version,
});
