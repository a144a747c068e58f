import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface AgentRow extends Row {
  readonly id: string;
  readonly label: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerDepartment: string | null;
  readonly deputyId: string | null;
  readonly deputyName: string | null;
  readonly deputyDepartment: string | null;
  readonly platform: string;
  readonly software: string;
  readonly codeExpiresAt: Instant;
  readonly enrolledAt: Instant | null;
  readonly lastSeenAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBy: 'person' | 'agent' | null;
  readonly version: number;
}

const select = sql`
  select a.id, a.label, a.owner_id as "ownerId", o.name as "ownerName", od.name as "ownerDepartment",
    a.deputy_id as "deputyId", d.name as "deputyName", dd.name as "deputyDepartment", a.platform, a.software,
    a.code_expires_at as "codeExpiresAt", a.enrolled_at as "enrolledAt", a.last_seen_at as "lastSeenAt",
    a.ended_at as "endedAt", a.ended_by as "endedBy", a.version
  from agent a join person o on o.id = a.owner_id left join department od on od.id = o.department_id
    left join person d on d.id = a.deputy_id left join department dd on dd.id = d.department_id`;

export const allAgents = (tx: Tx): Promise<AgentRow[]> =>
  tx.many<AgentRow>(sql`${select} order by a.ended_at is not null, o.name, a.label, a.id`);

export const agentsOf = (tx: Tx, personId: string): Promise<AgentRow[]> =>
  tx.many<AgentRow>(sql`
    ${select} where a.owner_id = ${personId} or a.deputy_id = ${personId}
    order by a.ended_at is not null, a.label, a.id`);

export const findAgent = (tx: Tx, id: string): Promise<AgentRow | null> =>
  tx.maybe<AgentRow>(sql`${select} where a.id = ${id}`);

interface Fields {
  readonly label: string;
  readonly ownerId: string;
  readonly deputyId: string | null;
}

interface Validity {
  readonly from: Instant;
  readonly until: Instant;
}

export const insertAgent = (tx: Tx, id: string, of: Fields, code: Validity): Promise<number> =>
  tx.run(sql`
    insert into agent (id, owner_id, deputy_id, label, code_issued_at, code_expires_at)
    values (${id}, ${of.ownerId}, ${of.deputyId}, ${of.label}, ${code.from}, ${code.until})`);

/** The changes below answer 0 when it is not there, has ended, or is no longer as it was when the change was made. */
type Touched = Promise<number>;

export const updateAgent = (tx: Tx, id: string, of: Fields & { readonly version: number }): Touched =>
  tx.run(sql`
    update agent set owner_id = ${of.ownerId}, deputy_id = ${of.deputyId}, label = ${of.label}, version = version + 1
    where id = ${id} and version = ${of.version} and ended_at is null`);

export const markCodeIssued = (tx: Tx, id: string, version: number, code: Validity): Touched =>
  tx.run(sql`
    update agent set code_issued_at = ${code.from}, code_expires_at = ${code.until}, enrolled_at = null,
      version = version + 1
    where id = ${id} and version = ${version} and ended_at is null`);

export const endAgent = (tx: Tx, id: string, version: number, at: Instant): Touched =>
  tx.run(sql`
    update agent set ended_at = ${at}, ended_by = 'person', version = version + 1
    where id = ${id} and version = ${version} and ended_at is null`);

export const leave = (tx: Tx, id: string, at: Instant): Touched =>
  tx.run(sql`
    update agent set ended_at = ${at}, ended_by = 'agent', version = version + 1 where id = ${id} and ended_at is null`);

/** Replaces code and token; either may be `null`. Call it as the product itself. */
export const saveSecret = (
  tx: Tx,
  agentId: string,
  { code = null, tokenHash = null }: { readonly code?: string | null; readonly tokenHash?: string | null },
): Promise<number> =>
  tx.run(sql`
    insert into agent_secret (agent_id, code, token_hash) values (${agentId}, ${code}, ${tokenHash})
    on conflict (agent_id) do update set code = excluded.code, token_hash = excluded.token_hash`);

/** The agent that this code enrols, locked, so that a code is used once. Call it as the product itself. */
export const agentWithCode = (tx: Tx, code: string, now: Instant): Promise<{ id: string; label: string } | null> =>
  tx.maybe(sql`
    select a.id, a.label from agent_secret s join agent a on a.id = s.agent_id
    where s.code = ${code} and a.ended_at is null and a.code_expires_at > ${now} for update of s, a`);

export interface Machine {
  readonly platform: string;
  readonly software: string;
}

interface Enrolling extends Machine {
  /** What its certificates are verified with; `null` when it told of none. */
  readonly certificateKey: string | null;
}

export const markEnrolled = (tx: Tx, id: string, of: Enrolling, at: Instant): Promise<number> =>
  tx.run(sql`
    update agent set platform = ${of.platform}, software = ${of.software}, certificate_key = ${of.certificateKey},
      enrolled_at = ${at}, last_seen_at = ${at}, version = version + 1
    where id = ${id}`);

/** Nothing that an editor changes, and so no new version. */
export const markSeen = (tx: Tx, id: string, of: Machine, at: Instant): Promise<number> =>
  tx.run(sql`
    update agent set platform = ${of.platform}, software = ${of.software}, last_seen_at = ${at} where id = ${id}`);

/** Whether somebody with this id works here. */
export const isActivePerson = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.maybe(sql`select 1 as one from person where id = ${id} and active`)) !== null;
