import type { DecisionChoice } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface ListRow extends Row {
  readonly id: string;
  readonly agentId: string;
  readonly choice: DecisionChoice;
  readonly reason: string;
  readonly legalBasis: string;
  readonly expiresOn: string | null;
  readonly personalFileId: string | null;
  readonly digest: `sha256:${string}`;
  readonly files: number;
  readonly listedBy: string;
  readonly listerName: string;
  readonly listerDepartment: string | null;
  readonly listedAt: Instant;
  readonly confirmedBy: string | null;
  /** Once confirmed it stands; before, it is what would be asked now. */
  readonly needsApproval: boolean;
  readonly isApproved: boolean | null;
  /** Files that the machine dealt with, and that it left alone. */
  readonly done: number;
  readonly refused: number;
}

const select = sql`
  select l.id, l.agent_id as "agentId", l.choice, l.reason, l.legal_basis as "legalBasis", l.expires_on as "expiresOn",
    l.personal_file_id as "personalFileId", l.digest, l.files, l.listed_by as "listedBy", p.name as "listerName",
    d.name as "listerDepartment", l.listed_at as "listedAt", c.confirmed_by as "confirmedBy",
    coalesce(c.needs_approval, approval_needed(l.id)) as "needsApproval", a.is_approved as "isApproved",
    told.done, told.refused
  from decision_list l join person p on p.id = l.listed_by left join department d on d.id = p.department_id
    left join decision_confirmation c on c.list_id = l.id left join decision_approval a on a.list_id = l.id
    cross join lateral (
      select count(*) filter (where r.outcome = 'done') as done, count(*) filter (where r.outcome = 'refused') as refused
      from decision_item i join decision_result r on r.item_id = i.id where i.list_id = l.id) told`;

export const findList = (tx: Tx, id: string): Promise<ListRow | null> =>
  tx.maybe<ListRow>(sql`${select} where l.id = ${id}`);

/** The list, if it is of a machine that this person decides about. */
export const findTendedList = (tx: Tx, id: string): Promise<ListRow | null> =>
  tx.maybe<ListRow>(sql`${select} where l.id = ${id} and app_tends(l.agent_id)`);

export const tendedLists = (tx: Tx, most: number): Promise<ListRow[]> =>
  tx.many<ListRow>(sql`${select} where app_tends(l.agent_id) order by l.listed_at desc, l.id desc limit ${most}`);

export const listsOfAgent = (tx: Tx, agentId: string, most: number): Promise<ListRow[]> =>
  tx.many<ListRow>(sql`
    ${select} where l.agent_id = ${agentId} and c.list_id is not null order by l.listed_at desc, l.id desc limit ${most}`);

/** Confirmed, and not decided by a second person yet; oldest first. */
export const waitingLists = (tx: Tx): Promise<ListRow[]> =>
  tx.many<ListRow>(sql`${select} where c.needs_approval and a.list_id is null order by c.confirmed_at, l.id`);

interface NewList {
  readonly id: string;
  readonly agentId: string;
  readonly choice: DecisionChoice;
  readonly reason: string;
  readonly legalBasis: string;
  readonly expiresOn: string | null;
  readonly personalFileId: string | null;
  readonly digest: string;
  readonly files: readonly { readonly id: string; readonly sha256: string }[];
}

export const insertList = async (tx: Tx, clock: Clock, of: NewList): Promise<void> => {
  await tx.run(sql`
    insert into decision_list (id, agent_id, choice, reason, legal_basis, expires_on, personal_file_id, digest, files,
      listed_by, listed_at)
    values (${of.id}, ${of.agentId}, ${of.choice}, ${of.reason}, ${of.legalBasis}, ${of.expiresOn}, ${of.personalFileId},
      ${of.digest}, ${of.files.length}, ${tx.actor.personId}, ${clock.now()})`);
  await tx.run(sql`
    insert into decision_item (id, list_id, agent_id, file_id, sha256)
    select item.id, ${of.id}, ${of.agentId}, item.file_id, item.sha256
    from unnest(${of.files.map(() => newId(clock))}::uuid[], ${of.files.map(({ id }) => id)}::uuid[],
      ${of.files.map(({ sha256 }) => sha256)}::text[]) as item (id, file_id, sha256)`);
};

/**
 * Confirms the list; whether a second person is needed is counted here, over all lists of the day. One confirmation at a
 * time, so that two short lists cannot pass each other.
 */
export const insertConfirmation = async (tx: Tx, clock: Clock, { id, digest }: ListRow): Promise<void> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('bongsu.decision-confirmation'))`);
  await tx.run(sql`
    insert into decision_confirmation (list_id, digest, needs_approval, confirmed_by, confirmed_at)
    values (${id}, ${digest}, approval_needed(${id}), ${tx.actor.personId}, ${clock.now()})`);
};

export const insertApproval = (
  tx: Tx,
  clock: Clock,
  of: { readonly listId: string; readonly isApproved: boolean; readonly note: string },
): Promise<number> =>
  tx.run(sql`
    insert into decision_approval (list_id, is_approved, note, decided_by, decided_at)
    values (${of.listId}, ${of.isApproved}, ${of.note}, ${tx.actor.personId}, ${clock.now()})`);

export interface ToDo extends Row {
  readonly decisionId: string;
  readonly ref: string;
  readonly sha256: string;
  readonly choice: 'encrypt' | 'quarantine' | 'destroy';
}

/**
 * What an agent may act on now: the newest decision about what the file still is, confirmed and, where needed, approved. What was
 * forgotten meanwhile waits until the machine tells of it again, so that its owner sees it first.
 */
export const decisionsToDo = (tx: Tx, agentId: string, most: number): Promise<ToDo[]> =>
  tx.many<ToDo>(sql`
    select s.item_id as "decisionId", f.ref, f.sha256, s.choice
    from found_file f join found_file_state s on s.file_id = f.id
    where f.agent_id = ${agentId} and f.sealed is not null and f.gone_at is null and s.state = 'awaiting-agent' order by s.item_id limit ${most}`);
