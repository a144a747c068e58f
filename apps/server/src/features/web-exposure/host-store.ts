import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** Where a site lies. */
export interface Origin {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** `null`: the usual one. */
  readonly port: number | null;
}

export interface HostRow extends Row, Origin {
  readonly id: string;
  readonly name: string;
  readonly answersId: string;
  readonly answersName: string;
  readonly answersDepartment: string | null;
  readonly departmentId: string | null;
  readonly isWeekly: boolean;
  readonly addedAt: Instant;
  readonly retiredAt: Instant | null;
  readonly lookedAt: Instant | null;
  readonly isUnderWay: boolean;
  readonly version: number;
}

const select = sql`
  select h.id, h.scheme, h.host, h.port, h.name, h.answers_id as "answersId", p.name as "answersName",
    d.name as "answersDepartment", p.department_id as "departmentId", h.is_weekly as "isWeekly", h.added_at as "addedAt",
    h.retired_at as "retiredAt", h.version,
    (select max(s.finished_at) from web_scan s where s.host_id = h.id and s.kind <> 'recheck' and s.state = 'done')
      as "lookedAt",
    exists (select from web_scan s where s.host_id = h.id and s.state in ('queued', 'running')) as "isUnderWay"
  from web_host h join person p on p.id = h.answers_id left join department d on d.id = p.department_id`;

export const allHosts = (tx: Tx): Promise<HostRow[]> =>
  tx.many<HostRow>(sql`${select} order by h.retired_at is not null, h.name, h.id`);

export const findHost = (tx: Tx, id: string): Promise<HostRow | null> =>
  tx.maybe<HostRow>(sql`${select} where h.id = ${id}`);

/** How many addresses of each site nobody has dealt with. Counts for the register; call it as the product itself. */
export const openByHost = async (tx: Tx): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await tx.many<{ hostId: string; open: number }>(sql`
        select host_id as "hostId", count(*) as open from web_finding
        where state in ('open', 'removing', 'still-exposed') group by host_id`)
    ).map(({ hostId, open }) => [hostId, open]),
  );

interface Fields {
  readonly name: string;
  readonly answersId: string;
  readonly isWeekly: boolean;
}

/** `null`: it is registered already. */
export const insertHost = async (tx: Tx, clock: Clock, of: Fields & Origin): Promise<string | null> => {
  const id = newId(clock);
  const added = await tx.run(sql`
    insert into web_host (id, scheme, host, port, name, answers_id, is_weekly, added_by, added_at)
    values (${id}, ${of.scheme}, ${of.host}, ${of.port}, ${of.name}, ${of.answersId}, ${of.isWeekly},
      ${tx.actor.personId}, ${clock.now()})
    on conflict (host, coalesce(port, 0)) where retired_at is null do nothing`);
  return added === 0 ? null : id;
};

/** Both answer 0 when it is not there, has ended, or is no longer as it was when the change was made. */
export const updateHost = (tx: Tx, id: string, of: Fields & { readonly version: number }): Promise<number> =>
  tx.run(sql`
    update web_host set name = ${of.name}, answers_id = ${of.answersId}, is_weekly = ${of.isWeekly},
      version = version + 1
    where id = ${id} and version = ${of.version} and retired_at is null`);

export const retireHost = (tx: Tx, id: string, version: number, at: Instant): Promise<number> =>
  tx.run(sql`
    update web_host set retired_at = ${at}, is_weekly = false, version = version + 1
    where id = ${id} and version = ${version} and retired_at is null`);

export const isMember = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.one<{ is: boolean }>(sql`select exists (select from person where id = ${personId} and active) as is`)).is;
