import { newId, type Clock, type Instant } from '@bongsu/kit';
import type { ExtraHolidays } from '@bongsu/statute';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface StoredHoliday extends Row {
  readonly id: string;
  readonly kind: 'day' | 'complete-through';
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly name: string;
  readonly throughYear: number | null;
  readonly madeAt: Instant;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeByDepartment: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnById: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawnByDepartment: string | null;
}

/** Everything ever said about the calendar: what holds first, then what was taken back. */
export const holidayEntries = (tx: Tx): Promise<StoredHoliday[]> =>
  tx.many(sql`
    select h.id, h.kind, h.day, h.name, h.through_year as "throughYear", h.made_at as "madeAt", m.id as "madeById",
      m.name as "madeByName", md.name as "madeByDepartment", h.withdrawn_at as "withdrawnAt", w.id as "withdrawnById",
      w.name as "withdrawnByName", wd.name as "withdrawnByDepartment"
    from holiday_entry h
      join person m on m.id = h.made_by left join department md on md.id = m.department_id
      left join person w on w.id = h.withdrawn_by left join department wd on wd.id = w.department_id
    order by h.withdrawn_at nulls first, h.kind, h.day, h.through_year, h.made_at`);

/** One text for one state of the calendar; empty while the organisation has added nothing. */
export const holidayRevision = async (tx: Tx): Promise<string> =>
  (
    await tx.one<{ revision: string | null }>(sql`
      select md5(string_agg(id::text, ',' order by id)) as revision from holiday_entry where withdrawn_at is null`)
  ).revision ?? '';

/** What holds now, as the law engine takes it. */
export const extraHolidays = async (tx: Tx): Promise<ExtraHolidays> => {
  const { days, throughYear } = await tx.one<{ days: string[]; throughYear: number | null }>(sql`
    select coalesce(array_agg(day::text order by day) filter (where kind = 'day'), '{}') as days,
      max(through_year) as "throughYear"
    from holiday_entry where withdrawn_at is null`);
  return throughYear === null ? { days } : { days, throughYear };
};

export interface NewHoliday {
  readonly kind: StoredHoliday['kind'];
  readonly day: string | null;
  readonly name: string;
  readonly throughYear: number | null;
}

export const insertHoliday = async (tx: Tx, clock: Clock, entry: NewHoliday): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into holiday_entry (id, kind, day, name, through_year, made_by, made_at)
    values (${id}, ${entry.kind}, ${entry.day}, ${entry.name}, ${entry.throughYear}, ${tx.actor.personId}, ${clock.now()})`);
  return id;
};

/** `false` when there is no such entry, or none any more. */
export const withdrawHoliday = async (tx: Tx, clock: Clock, id: string): Promise<boolean> =>
  (await tx.run(sql`
    update holiday_entry set withdrawn_by = ${tx.actor.personId}, withdrawn_at = ${clock.now()}
    where id = ${id} and withdrawn_at is null`)) === 1;
