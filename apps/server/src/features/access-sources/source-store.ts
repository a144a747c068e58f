import type { SourceMapping } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface Counts {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly incomplete: number;
  readonly ahead: number;
}

export interface SourceRow extends Row, Counts {
  readonly id: string;
  readonly name: string;
  readonly system: string;
  readonly mapping: SourceMapping;
  readonly addresses: string[];
  readonly certificates: string[];
  readonly rhythmMinutes: number | null;
  readonly people: number | null;
  readonly hasUniqueIds: boolean;
  readonly hasSensitive: boolean;
  readonly isOn: boolean;
  readonly createdAt: Instant;
  readonly onSince: Instant;
  readonly keyIssuedAt: Instant;
  readonly oldKeyUntil: Instant | null;
  readonly lastAt: Instant | null;
  readonly waitingAside: number;
  readonly version: number;
}

const counts = sql`coalesce(d.accepted, 0) as accepted, coalesce(d.repeated, 0) as repeated,
  coalesce(d.refused, 0) as refused, coalesce(d.incomplete, 0) as incomplete, coalesce(d.ahead, 0) as ahead`;

/** With what came `today`. */
const select = (today: string) => sql`
  select s.id, s.name, s.system, s.mapping, s.addresses, s.certificates, s.rhythm_minutes as "rhythmMinutes", s.people, s.has_unique_ids as "hasUniqueIds",
    s.has_sensitive as "hasSensitive", s.is_on as "isOn", s.created_at as "createdAt", s.on_since as "onSince",
    s.key_issued_at as "keyIssuedAt", s.old_key_until as "oldKeyUntil", s.last_at as "lastAt", s.version, ${counts},
    (select count(*) from access_aside a where a.source_id = s.id and a.settled_at is null)::int as "waitingAside"
  from access_source s left join access_source_day d on d.source_id = s.id and d.day = ${today}`;

export const allSources = (tx: Tx, today: string): Promise<SourceRow[]> =>
  tx.many<SourceRow>(sql`${select(today)} order by not s.is_on, s.name, s.id`);

export const findSource = (tx: Tx, id: string, today: string): Promise<SourceRow | null> =>
  tx.maybe<SourceRow>(sql`${select(today)} where s.id = ${id}`);

export const daysOf = (tx: Tx, sourceId: string, since: string): Promise<(Counts & Row & { readonly day: string })[]> =>
  tx.many(sql`
    select d.day::text as day, ${counts} from access_source_day d
    where d.source_id = ${sourceId} and d.day >= ${since} order by d.day desc`);

interface Fields {
  readonly name: string;
  readonly mapping: SourceMapping;
  readonly addresses: string[];
  readonly certificates: string[];
  readonly rhythmMinutes: number | null;
  readonly people: number | null;
  readonly hasUniqueIds: boolean;
  readonly hasSensitive: boolean;
}

export const insertSource = (
  tx: Tx,
  id: string,
  of: Fields & { readonly system: string },
  at: Instant,
): Promise<number> =>
  tx.run(sql`
    insert into access_source
      (id, name, system, mapping, addresses, certificates, rhythm_minutes, people, has_unique_ids, has_sensitive, created_at, on_since, key_issued_at)
    values (${id}, ${of.name}, ${of.system}, ${JSON.stringify(of.mapping)}, ${of.addresses}, ${of.certificates},
      ${of.rhythmMinutes}, ${of.people}, ${of.hasUniqueIds}, ${of.hasSensitive}, ${at}, ${at}, ${at})`);

/** The changes below answer 0 when it is not there, or no longer as it was when the change was made. */
type Touched = Promise<number>;

export const updateSource = (tx: Tx, id: string, of: Fields & { readonly version: number }): Touched =>
  tx.run(sql`
    update access_source set name = ${of.name}, mapping = ${JSON.stringify(of.mapping)}, addresses = ${of.addresses},
      certificates = ${of.certificates}, rhythm_minutes = ${of.rhythmMinutes},
      people = ${of.people}, has_unique_ids = ${of.hasUniqueIds}, has_sensitive = ${of.hasSensitive}, version = version + 1
    where id = ${id} and version = ${of.version}`);

export const switchSource = (
  tx: Tx,
  id: string,
  { version, isOn, at }: { readonly version: number; readonly isOn: boolean; readonly at: Instant },
): Touched =>
  tx.run(sql`
    update access_source set is_on = ${isOn}, on_since = ${at}, version = version + 1
    where id = ${id} and version = ${version} and is_on <> ${isOn}`);

export const markNewKey = (
  tx: Tx,
  id: string,
  { version, at, oldUntil }: { readonly version: number; readonly at: Instant; readonly oldUntil: Instant | null },
): Touched =>
  tx.run(sql`
    update access_source set key_issued_at = ${at}, old_key_until = ${oldUntil}, version = version + 1
    where id = ${id} and version = ${version}`);

/** Ends what opened so far at `endsAt` at the latest. Call it as the product itself. */
export const endKeys = (tx: Tx, sourceId: string, endsAt: Instant): Promise<number> =>
  tx.run(sql`
    update access_source_key set ends_at = least(coalesce(ends_at, ${endsAt}), ${endsAt}) where source_id = ${sourceId}`);

/** Call it as the product itself. */
export const insertKey = (tx: Tx, sourceId: string, keyHash: string): Promise<number> =>
  tx.run(sql`insert into access_source_key (key_hash, source_id) values (${keyHash}, ${sourceId})`);

export const addCounts = async (
  tx: Tx,
  sourceId: string,
  { day, at, counts: of }: { readonly day: string; readonly at: Instant; readonly counts: Counts },
): Promise<void> => {
  await tx.run(sql`
    insert into access_source_day as d (source_id, day, accepted, repeated, refused, incomplete, ahead)
    values (${sourceId}, ${day}, ${of.accepted}, ${of.repeated}, ${of.refused}, ${of.incomplete}, ${of.ahead})
    on conflict (source_id, day) do update set accepted = d.accepted + excluded.accepted,
      repeated = d.repeated + excluded.repeated, refused = d.refused + excluded.refused,
      incomplete = d.incomplete + excluded.incomplete, ahead = d.ahead + excluded.ahead`);
  if (of.accepted > 0)
    await tx.run(sql`update access_source set last_at = greatest(last_at, ${at}) where id = ${sourceId}`);
};
