import type { ContactView } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

export interface ContactInput {
  readonly area: ContactView['area'];
  readonly organisation: string;
  readonly name: string;
  readonly duty: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly personId: string | null;
  readonly deputyOf: string | null;
  readonly sort: number;
}

export interface ContactRow extends ContactInput, Record<string, unknown> {
  readonly id: string;
  readonly confirmedAt: Instant | null;
  readonly confirmedById: string | null;
  readonly confirmedByName: string | null;
  readonly confirmedByDepartment: string | null;
  readonly version: number;
}

const select = sql`
  select contact.id, area, organisation, contact.name, duty, contact.phone, mobile, contact.email,
    contact.person_id as "personId", deputy_of as "deputyOf", contact.sort, confirmed_at as "confirmedAt",
    person.id as "confirmedById", person.name as "confirmedByName", department.name as "confirmedByDepartment",
    contact.version
  from contact left join person on person.id = confirmed_by left join department on department.id = department_id
  where removed_at is null`;

/** The list as it stands; lines taken off it stay in the table. */
export const allContacts = (tx: Tx): Promise<ContactRow[]> =>
  tx.many(sql`${select} order by contact.sort, contact.organisation, contact.name, contact.id`);

export const findContact = (tx: Tx, id: string): Promise<ContactRow | null> =>
  tx.maybe(sql`${select} and contact.id = ${id}`);

export const insertContact = async (
  tx: Tx,
  clock: Clock,
  contact: ContactInput,
  confirmed: { readonly at: Instant | null; readonly by: string | null },
): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into contact (id, area, organisation, name, duty, phone, mobile, email, person_id, deputy_of, sort,
      confirmed_at, confirmed_by)
    values (${id}, ${contact.area}, ${contact.organisation}, ${contact.name}, ${contact.duty}, ${contact.phone},
      ${contact.mobile}, ${contact.email}, ${contact.personId}, ${contact.deputyOf}, ${contact.sort},
      ${confirmed.at}, ${confirmed.by})`);
  return id;
};

/** The changes below answer 0 when the line is not there, or no longer as it was when the change was made. */
type Touched = Promise<number>;

export const updateContact = (
  tx: Tx,
  clock: Clock,
  id: string,
  contact: ContactInput & { readonly version: number },
): Touched =>
  tx.run(sql`
    update contact set area = ${contact.area}, organisation = ${contact.organisation}, name = ${contact.name},
      duty = ${contact.duty}, phone = ${contact.phone}, mobile = ${contact.mobile}, email = ${contact.email},
      person_id = ${contact.personId}, deputy_of = ${contact.deputyOf}, sort = ${contact.sort},
      confirmed_at = ${clock.now()}, confirmed_by = ${tx.actor.personId}, version = version + 1
    where id = ${id} and version = ${contact.version} and removed_at is null`);

export const confirmContact = (tx: Tx, clock: Clock, id: string, version: number): Touched =>
  tx.run(sql`
    update contact set confirmed_at = ${clock.now()}, confirmed_by = ${tx.actor.personId}, version = version + 1
    where id = ${id} and version = ${version} and removed_at is null`);

export const removeContact = (tx: Tx, clock: Clock, id: string, version: number): Touched =>
  tx.run(sql`
    update contact set removed_at = ${clock.now()}, version = version + 1
    where id = ${id} and version = ${version} and removed_at is null`);
