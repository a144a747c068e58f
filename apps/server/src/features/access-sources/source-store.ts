import type { SourceMapping, SourceSign } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import type { Day, Observed } from '@bongsu/ledger';
import { sql, type Row, type Sql, type Tx } from '../../database/index.ts';

/** What the meter keeps of a source beside its days. */
export type Meter = Pick<Observed, 'last' | 'lately'>;

/** Moments: milliseconds since 1970. */
export interface AlarmSpan {
  readonly sign: SourceSign;
  readonly from: number;
  readonly told: number;
  readonly to: number | null;
}

export interface SourceRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly system: string;
  readonly mapping: SourceMapping;
  readonly addresses: string[];
  readonly certificates: string[];
  readonly followFolder: string | null;
  readonly followFile: string | null;
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
  readonly meter: Meter;
  /** On which anything new came; the newest last. */
  readonly days: readonly Day[];
  /** How often what was there came again, by day. */
  readonly repeated: Readonly<Record<string, number>>;
  /** The newest first. */
  readonly alarms: readonly AlarmSpan[];
}

/** So many days are shown, today among them; the meter itself looks back a little less. */
export const DAYS_SHOWN = 30;

/** The alarms of the source `s` of which that holds, as `AlarmSpan`s. */
export const alarmSpans = (which: Sql): Sql => sql`(
  select jsonb_agg(jsonb_build_object('sign', sign, 'from', (extract(epoch from began_at) * 1000)::bigint,
    'told', (extract(epoch from told_at) * 1000)::bigint, 'to', (extract(epoch from ended_at) * 1000)::bigint) order by began_at desc, id desc) as spans
  from access_source_alarm where source_id = s.id and (${which}))`;

/** With what came in the days up to `today`. */
const select = (today: string) => sql`
  select s.id, s.name, s.system, s.mapping, s.addresses, s.certificates, s.follow_folder as "followFolder",
    s.follow_file as "followFile", s.rhythm_minutes as "rhythmMinutes", s.people, s.has_unique_ids as "hasUniqueIds",
    s.has_sensitive as "hasSensitive", s.is_on as "isOn", s.created_at as "createdAt", s.on_since as "onSince",
    s.key_issued_at as "keyIssuedAt", s.old_key_until as "oldKeyUntil", s.last_at as "lastAt", s.version, s.meter,
    coalesce(d.observed, '[]') as days, coalesce(d.repeated, '{}') as repeated, coalesce(a.spans, '[]') as alarms,
    (select count(*) from access_aside w where w.source_id = s.id and w.settled_at is null)::int as "waitingAside"
  from access_source s
  left join lateral (
    select jsonb_agg(observed order by day) filter (where observed is not null) as observed,
      jsonb_object_agg(day, repeated) as repeated
    from access_source_day where source_id = s.id and day > ${today}::date - ${DAYS_SHOWN}::int) d on true
  left join lateral ${alarmSpans(sql`ended_at is null or ended_at > ${today}::date - ${DAYS_SHOWN}::int`)} a on true`;

export const allSources = (tx: Tx, today: string): Promise<SourceRow[]> =>
  tx.many<SourceRow>(sql`${select(today)} order by not s.is_on, s.name, s.id`);

export const findSource = (tx: Tx, id: string, today: string): Promise<SourceRow | null> =>
  tx.maybe<SourceRow>(sql`${select(today)} where s.id = ${id}`);

/** What is asked for each time something comes. */
export type SendingSource = Pick<SourceRow, 'id' | 'system' | 'mapping' | 'isOn' | 'waitingAside'>;

export const findSending = (tx: Tx, id: string): Promise<(SendingSource & Row) | null> =>
  tx.maybe(sql`
    select s.id, s.system, s.mapping, s.is_on as "isOn",
      (select count(*) from access_aside w where w.source_id = s.id and w.settled_at is null)::int as "waitingAside"
    from access_source s where s.id = ${id}`);

/** By what those that are switched on are known, where they send no key. */
export type Listened = Pick<
  SourceRow,
  'id' | 'addresses' | 'certificates' | 'followFolder' | 'followFile' | 'mapping' | 'system' | 'version'
>;

export const listened = (tx: Tx): Promise<(Listened & Row)[]> =>
  tx.many(sql`
    select id, addresses, certificates, follow_folder as "followFolder", follow_file as "followFile", mapping, system, version
    from access_source where is_on order by id`);

interface Fields {
  readonly name: string;
  readonly mapping: SourceMapping;
  readonly addresses: string[];
  readonly certificates: string[];
  readonly follow: { readonly folder: string; readonly file: string } | null;
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
      (id, name, system, mapping, addresses, certificates, follow_folder, follow_file, rhythm_minutes, people, has_unique_ids,
        has_sensitive, created_at, on_since, key_issued_at)
    values (${id}, ${of.name}, ${of.system}, ${JSON.stringify(of.mapping)}, ${of.addresses}, ${of.certificates},
      ${of.follow?.folder ?? null}, ${of.follow?.file ?? null}, ${of.rhythmMinutes}, ${of.people}, ${of.hasUniqueIds}, ${of.hasSensitive}, ${at}, ${at}, ${at})`);

/** Whether another source than this one follows that file. */
export const isFollowed = async (
  tx: Tx,
  { folder, file }: NonNullable<Fields['follow']>,
  sourceId: string | null,
): Promise<boolean> =>
  (await tx.maybe(sql`
    select 1 as found from access_source
    where follow_folder = ${folder} and follow_file = ${file} and id is distinct from ${sourceId}::uuid`)) !== null;

/** The changes below answer 0 when it is not there, or no longer as it was when the change was made. */
type Touched = Promise<number>;

export const updateSource = (tx: Tx, id: string, of: Fields & { readonly version: number }): Touched =>
  tx.run(sql`
    update access_source set name = ${of.name}, mapping = ${JSON.stringify(of.mapping)}, addresses = ${of.addresses},
      certificates = ${of.certificates}, follow_folder = ${of.follow?.folder ?? null},
      follow_file = ${of.follow?.file ?? null}, rhythm_minutes = ${of.rhythmMinutes},
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
