import type { WebFinding, WebFindingDetail } from '@bongsu/contracts';
import { cachedCopiesOf } from '@bongsu/exposure';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { eventsOf, type FindingRow } from './finding-store.ts';
import { openShown } from './sealed.ts';

const checkOf = ({ checkedAt, checkResult, checkWhy }: FindingRow): WebFinding['checked'] =>
  checkedAt === null || checkResult === null ? null : { at: toSeoulIso(checkedAt), result: checkResult, why: checkWhy };

export const presentFinding = (vault: Vault, row: FindingRow): WebFinding => {
  const { url, samples } = openShown(vault, row.id, row.sealed);
  return {
    id: row.id,
    hostId: row.hostId,
    url,
    counts: row.counts,
    samples,
    places: row.places,
    status: row.status,
    bytes: row.bytes,
    sha256: row.sha256,
    firstSeenAt: toSeoulIso(row.firstSeenAt),
    seenAt: toSeoulIso(row.seenAt),
    state: row.state,
    checked: checkOf(row),
    version: row.version,
  };
};

export const presentDetail = async (tx: Tx, vault: Vault, row: FindingRow): Promise<WebFindingDetail> => {
  const { url, findings, rendering } = openShown(vault, row.id, row.sealed);
  const events = await eventsOf(tx, row.id);
  const names = await peopleRefs(
    tx,
    events.flatMap(({ byId }) => byId ?? []),
  );
  return {
    ...presentFinding(vault, row),
    findings: [...findings],
    rendering,
    copies: [...cachedCopiesOf(url).copies],
    history: events.map(({ at, byId, state, reason }) => ({
      at: toSeoulIso(at),
      by: byId === null ? null : personIn(names, byId),
      state,
      reason,
    })),
  };
};
