import type { appointingRoles } from '@bongsu/contracts';
import { newId, type Instant } from '@bongsu/kit';
import { empty, sql, type Row, type Sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

export type AppointingRole = (typeof appointingRoles)[number];

export interface CustodianRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAs: AppointingRole;
  readonly proposedAt: Instant;
  readonly appointed: boolean | null;
  readonly note: string | null;
  readonly decidedBy: string | null;
  readonly decidedAs: AppointingRole | null;
  readonly decidedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
}

const custodians = (where: Sql): Sql => sql`
  select p.id, p.person_id as "personId", p.reason, p.by_person as "proposedBy", p.by_role as "proposedAs",
    p.at as "proposedAt", d.appointed, d.note, d.by_person as "decidedBy", d.by_role as "decidedAs",
    d.at as "decidedAt", e.by_person as "endedBy", e.at as "endedAt", e.reason as "endReason"
  from custodian_proposal p left join custodian_decision d on d.proposal_id = p.id
    left join custodian_end e on e.proposal_id = p.id
  ${where} order by p.at desc, p.id desc`;

export const allCustodians = (tx: Tx): Promise<CustodianRow[]> => tx.many<CustodianRow>(custodians(empty));

export const findCustodian = (tx: Tx, id: string): Promise<CustodianRow | null> =>
  tx.maybe<CustodianRow>(custodians(sql`where p.id = ${id}`));

/** Everybody who is a custodian at this moment. */
export const custodianIds = async (tx: Tx): Promise<string[]> =>
  (await tx.many<{ id: string }>(sql`select id from person where app_custodian(id) order by id`)).map(({ id }) => id);

/** The database decides, and decides again on writing. */
export const isCustodian = async (tx: Tx): Promise<boolean> =>
  (await tx.one<{ custodian: boolean }>(sql`select app_custodian(app_person()) as custodian`)).custodian;

/** As which of these roles the actor may appoint at this moment. The database decides, and decides again on writing. */
export const appointsAs = async (tx: Tx): Promise<AppointingRole[]> =>
  (
    await tx.many<{ role: AppointingRole }>(sql`
      select role from unnest(array['cpo', 'head']) as role where app_appoints(role)`)
  ).map(({ role }) => role);

/** Two who appoint at once come one after another. */
export const lockCustodians = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtext('bongsu.custodians'))`);

export const insertProposal = async (
  tx: Tx,
  deps: Deps,
  given: { readonly personId: string; readonly reason: string; readonly as: AppointingRole },
): Promise<string> => {
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into custodian_proposal (id, person_id, reason, by_person, by_role)
    values (${id}, ${given.personId}, ${given.reason}, ${tx.actor.personId}, ${given.as})`);
  return id;
};

export const insertDecision = (
  tx: Tx,
  id: string,
  given: { readonly appointed: boolean; readonly note: string; readonly as: AppointingRole },
): Promise<number> =>
  tx.run(sql`
    insert into custodian_decision (proposal_id, appointed, note, by_person, by_role)
    values (${id}, ${given.appointed}, ${given.note}, ${tx.actor.personId}, ${given.as})`);

export const insertEnd = (tx: Tx, id: string, reason: string): Promise<number> =>
  tx.run(sql`
    insert into custodian_end (proposal_id, reason, by_person) values (${id}, ${reason}, ${tx.actor.personId})`);
