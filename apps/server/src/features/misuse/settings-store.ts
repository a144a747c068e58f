import type { BodyOf, misuseSettingsSave } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { placeOfNotable, placeOfSubject } from './sealed.ts';

export type MisuseSettings = BodyOf<typeof misuseSettingsSave>;

interface SettingsRow extends Row, Omit<MisuseSettings, 'notable'> {
  readonly notable: Buffer | null;
}

export const readSettings = async (tx: Tx, vault: Vault): Promise<MisuseSettings> => {
  const { notable, ...settings } = await tx.one<SettingsRow>(sql`
    select office_from as "officeFrom", office_to as "officeTo", addresses, notable, answer_days as "answerDays",
      judge_days as "judgeDays", asks_itself as "asksItself", version
    from misuse_settings`);
  return {
    ...settings,
    notable: notable === null ? [] : (JSON.parse(vault.open(notable, placeOfNotable())) as string[]),
  };
};

/** 0 when the version is no longer the one the change was made against. */
export const writeSettings = (tx: Tx, vault: Vault, to: MisuseSettings): Promise<number> =>
  tx.run(sql`
    update misuse_settings set office_from = ${to.officeFrom}, office_to = ${to.officeTo}, addresses = ${to.addresses},
      notable = ${to.notable.length === 0 ? null : vault.seal(JSON.stringify(to.notable), placeOfNotable())},
      answer_days = ${to.answerDays}, judge_days = ${to.judgeDays}, asks_itself = ${to.asksItself}, version = version + 1
    where version = ${to.version}`);

export interface AccountRow extends Row {
  readonly id: string;
  readonly account: string;
  readonly personId: string;
  readonly name: string;
  readonly department: string | null;
  readonly departmentId: string | null;
  /** 취급자 유형. */
  readonly handlerType: string | null;
  readonly subject: Buffer | null;
  readonly addedAt: Instant;
}

const accounts = sql`
  select a.id, a.account, a.person_id as "personId", p.name, d.name as department,
    p.department_id as "departmentId", a.handler_type as "handlerType", a.subject, a.added_at as "addedAt"
  from access_account a join person p on p.id = a.person_id left join department d on d.id = p.department_id`;

export const allAccounts = (tx: Tx): Promise<AccountRow[]> =>
  tx.many<AccountRow>(sql`${accounts} where a.ended_at is null order by a.account`);

/** From now on nobody's, as far as is known. Who had it before stays in the table. */
export const endAccount = (tx: Tx, clock: Clock, account: string): Promise<number> =>
  tx.run(sql`
    update access_account set ended_by = ${tx.actor.personId}, ended_at = ${clock.now()}
    where account = ${account} and ended_at is null`);

/** Whose an account is now; whoever had it before keeps what they were asked. */
export const saveAccount = async (
  tx: Tx,
  { clock, vault }: { readonly clock: Clock; readonly vault: Vault },
  of: {
    readonly account: string;
    readonly personId: string;
    readonly subject: string | null;
    readonly handlerType: string | null;
  },
): Promise<AccountRow> => {
  await endAccount(tx, clock, of.account);
  const id = newId(clock);
  const subject = of.subject === null ? null : vault.seal(of.subject, placeOfSubject(id));
  await tx.run(sql`
    insert into access_account (id, account, person_id, subject, handler_type, added_by, added_at)
    values (${id}, ${of.account}, ${of.personId}, ${subject}, ${of.handlerType}, ${tx.actor.personId}, ${clock.now()})`);
  return tx.one<AccountRow>(sql`${accounts} where a.id = ${id}`);
};

/** Everybody by the names that are theirs anyway: their address and their number. */
export const everybody = (tx: Tx): Promise<(Row & { id: string; email: string; departmentId: string | null })[]> =>
  tx.many(sql`select id, email, department_id as "departmentId" from person order by id`);

/** By their ids. */
export const departmentNames = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await tx.many<{ id: string; name: string }>(sql`select id, name from department`)).map(({ id, name }) => [
      id,
      name,
    ]),
  );

/** Whose an account is: named so, or called by somebody's address or number; `null`: nobody's that is known. */
export const ownerOfAccount = async (tx: Tx, account: string): Promise<string | null> =>
  (
    await tx.maybe<{ id: string }>(sql`
      select coalesce(
        (select person_id from access_account where account = ${account} and ended_at is null),
        (select id from person where email = lower(${account}) or id::text = ${account})) as id`)
  )?.id ?? null;

export interface AbsenceRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'leave' | 'left';
  readonly from: string;
  readonly to: string | null;
  readonly addedAt: Instant;
}

const absences = sql`
  select id, person_id as "personId", kind, from_day as "from", to_day as "to", added_at as "addedAt" from absence`;

export const allAbsences = (tx: Tx): Promise<AbsenceRow[]> =>
  tx.many<AbsenceRow>(sql`${absences} where withdrawn_at is null order by from_day desc, id`);

export const insertAbsence = async (
  tx: Tx,
  clock: Clock,
  of: Pick<AbsenceRow, 'personId' | 'kind' | 'from' | 'to'>,
): Promise<AbsenceRow> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into absence (id, person_id, kind, from_day, to_day, added_by, added_at)
    values (${id}, ${of.personId}, ${of.kind}, ${of.from}, ${of.to}, ${tx.actor.personId}, ${clock.now()})`);
  return tx.one<AbsenceRow>(sql`${absences} where id = ${id}`);
};

export const findAbsence = (tx: Tx, id: string): Promise<AbsenceRow | null> =>
  tx.maybe<AbsenceRow>(sql`${absences} where id = ${id}`);

export const withdrawAbsence = (tx: Tx, clock: Clock, id: string): Promise<number> =>
  tx.run(sql`
    update absence set withdrawn_by = ${tx.actor.personId}, withdrawn_at = ${clock.now()}
    where id = ${id} and withdrawn_at is null`);
