import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

export interface Identity {
  readonly name: string;
  readonly department: string;
  readonly phone: string;
  readonly email: string;
}

/** `null`: the report carries no identity, or this actor has not opened it: the database gives no row then. */
export const readIdentity = async (tx: Tx, deps: Pick<Deps, 'vault'>, id: string): Promise<Identity | null> => {
  const row = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from incident_reporter where incident_id = ${id}`);
  return row === null ? null : (JSON.parse(deps.vault.open(row.sealed, `incident-reporter:${id}`)) as Identity);
};

/** Whether the actor has an opening in force for this case; having written the report oneself is none. */
export const hasOpening = async (tx: Tx, id: string): Promise<boolean> =>
  (
    await tx.one<{ open: boolean }>(sql`
      select exists (select from reporter_opening where incident_id = ${id} and person_id = ${tx.actor.personId}
        and until > nullif(current_setting('bongsu.now', true), '')::timestamptz) as open`)
  ).open;
