import type { DecisionCertificates, decisionListDetail, DecisionListView } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import type { ListRow } from './decision-store.ts';
import { filesOfList } from './finding-store.ts';
import { presentFile } from './present-finding.ts';
import { readCertificate } from './read-certificate.ts';
import { resultsOfList } from './result-store.ts';
import { openCertificate, openTold } from './sealed.ts';

type Detail = ReturnType<(typeof decisionListDetail)['parse']>;

const stateOf = ({ confirmedBy, needsApproval, isApproved }: ListRow): DecisionListView['state'] => {
  if (confirmedBy === null) return 'listed';
  if (!needsApproval || isApproved === true) return 'approved';
  return isApproved === null ? 'awaiting-approval' : 'rejected';
};

export const presentList = (row: ListRow): DecisionListView => ({
  id: row.id,
  agentId: row.agentId,
  choice: row.choice,
  reason: row.reason,
  legalBasis: row.legalBasis,
  expiresOn: row.expiresOn,
  personalFileId: row.personalFileId,
  digest: row.digest,
  files: row.files,
  needsApproval: row.needsApproval,
  state: stateOf(row),
  listedBy: { id: row.listedBy, name: row.listerName, department: row.listerDepartment },
  listedAt: toSeoulIso(row.listedAt),
  done: row.done,
  refused: row.refused,
});

export const presentDetail = async (tx: Tx, vault: Vault, row: ListRow): Promise<Detail> => ({
  ...presentList(row),
  items: (await filesOfList(tx, row.id)).map((file) => presentFile(vault, file)),
});

export const presentCertificates = async (tx: Tx, vault: Vault, listId: string): Promise<DecisionCertificates> => ({
  items: (await resultsOfList(tx, listId)).map((row) => {
    const certificate = row.sealed === null ? null : openCertificate(vault, row.itemId, row.sealed);
    return {
      decisionId: row.itemId,
      fileId: row.fileId,
      path: openTold(vault, row.fileId, row.sealedFile).path,
      outcome: row.outcome,
      method: row.method,
      refusal: row.refusal,
      at: toSeoulIso(row.actedAt),
      certificate,
      digest: row.digest,
      signature: row.signature,
      reading: certificate === null ? null : readCertificate(certificate),
    };
  }),
});
