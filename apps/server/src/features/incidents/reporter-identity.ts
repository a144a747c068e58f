import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

export interface Identity {
  readonly name: string;
  readonly department: string;
  readonly phone: string;
  readonly email: string;
}

export const placeOfIdentity = (incidentId: string): string => `incident-reporter:${incidentId}`;

export const sealedIdentities: SealedColumn = {
  table: 'incident_reporter',
  column: 'sealed',
  id: 'incident_id',
  placeOf: placeOfIdentity,
};

/**
 * By which a reporter finds their own report. A keyed hash: neither the database nor a copy of it tells whose it is
 * (제21조).
 */
export const ownerMark = (vault: Vault, personId: string): string => vault.fingerprint(personId, 'reporter');

/** `null`: the report carries no identity, or this actor has not opened it: the database gives no row then. */
export const readIdentity = async (tx: Tx, deps: Pick<Deps, 'vault'>, id: string): Promise<Identity | null> => {
  const row = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from incident_reporter where incident_id = ${id}`);
  return row === null ? null : (JSON.parse(deps.vault.open(row.sealed, placeOfIdentity(id))) as Identity);
};

/** Whether the actor has an opening in force for this case; having written the report oneself is none. */
export const hasOpening = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.one<{ open: boolean }>(sql`select app_reporter_open(${id}) as open`)).open;
