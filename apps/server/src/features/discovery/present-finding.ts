import type { FoundFile } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Vault } from '../../platform/vault.ts';
import type { FileRow } from './finding-store.ts';
import { openTold } from './sealed.ts';

export const presentFile = (vault: Vault, row: FileRow): FoundFile => {
  const { path, samples } = openTold(vault, row.id, row.sealed);
  return {
    id: row.id,
    agentId: row.agentId,
    path,
    size: row.size,
    sha256: row.sha256,
    modifiedAt: toSeoulIso(row.modifiedAt),
    seenAt: toSeoulIso(row.seenAt),
    counts: row.counts,
    samples,
    state: row.state,
    choice: row.choice,
    expiresOn: row.expiresOn,
    personalFileId: row.personalFileId,
  };
};
