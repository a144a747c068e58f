import type { Role } from '@bongsu/contracts';
import { isBefore, randomToken, sha256, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import { ABSOLUTE, HALF_WAY, IDLE } from './limits.ts';

/** Everything here is for the product itself: call it inside `tx.asSystem` or a system transaction. */

export interface SessionRow extends Record<string, unknown> {
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  /** `null`: the password was right, the one-time code is still to come. */
  readonly secondFactorAt: Instant | null;
}

/** Why it is over, or that it is not. */
export const isOver = (session: SessionRow, now: Instant): boolean => {
  const half = session.secondFactorAt === null;
  const ends = [session.createdAt.add(half ? HALF_WAY : ABSOLUTE), session.seenAt.add(IDLE)];
  return ends.some((end) => !isBefore(now, end));
};

const columns = sql`token_hash as "tokenHash", person_id as "personId", created_at as "createdAt", seen_at as "seenAt",
  second_factor_at as "secondFactorAt"`;

/** The session behind a cookie, while it lasts and its person is active. */
export const findSession = async (tx: Tx, clock: Clock, token: string | null): Promise<SessionRow | null> => {
  if (token === null) return null;
  const row = await tx.maybe<SessionRow>(sql`
    select ${columns} from session where token_hash = ${sha256(token)}
      and person_id in (select id from person where active)`);
  return row === null || isOver(row, clock.now()) ? null : row;
};

/** Answers the token; only its digest is kept. */
export const openSession = async (
  tx: Tx,
  clock: Clock,
  session: { readonly personId: string; readonly address: string | null; readonly complete: boolean },
): Promise<string> => {
  const token = randomToken();
  const now = clock.now();
  await tx.run(sql`
    insert into session (token_hash, person_id, created_at, seen_at, second_factor_at, address)
    values (${sha256(token)}, ${session.personId}, ${now}, ${now}, ${session.complete ? now : null},
      ${session.address ?? ''})`);
  return token;
};

export const seeSession = async (tx: Tx, clock: Clock, tokenHash: string): Promise<void> => {
  await tx.run(sql`update session set seen_at = ${clock.now()} where token_hash = ${tokenHash}`);
};

export const closeSession = async (tx: Tx, tokenHash: string): Promise<void> => {
  await tx.run(sql`delete from session where token_hash = ${tokenHash}`);
};

/** Ends every session of a person, or every other than `except`; answers how many. */
export const closeSessionsOf = (tx: Tx, personId: string, except: string | null = null): Promise<number> =>
  tx.run(sql`delete from session where person_id = ${personId} and token_hash is distinct from ${except}`);

/** What acts for a person without their password: API keys and calendar addresses. */
export const revokeKeysOf = async (tx: Tx, personId: string, now: Instant): Promise<void> => {
  await tx.run(sql`update api_key set revoked_at = ${now} where person_id = ${personId} and revoked_at is null`);
  await tx.run(sql`update calendar_feed set revoked_at = ${now} where person_id = ${personId} and revoked_at is null`);
};

export const sessionsOf = (tx: Tx, personId: string): Promise<(SessionRow & { readonly address: string })[]> =>
  tx.many(sql`
    select ${columns}, address from session
    where person_id = ${personId} and second_factor_at is not null order by seen_at desc`);

export interface Account extends Record<string, unknown> {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string | null;
  readonly enrolled: boolean;
  readonly demo: boolean;
}

const account = sql`
  select person.id as "personId", name, email, roles, password_hash as "passwordHash",
    totp_confirmed_at is not null as enrolled, (select demo from organisation) as demo
  from person left join credential on credential.person_id = person.id`;

/** The account an address belongs to, if somebody active has it. */
export const accountByEmail = (tx: Tx, email: string): Promise<Account | null> =>
  tx.maybe(sql`${account} where email = ${email} and active`);

export const accountOfPerson = (tx: Tx, personId: string): Promise<Account> =>
  tx.one(sql`${account} where person.id = ${personId}`);

export const savePassword = async (tx: Tx, clock: Clock, personId: string, passwordHash: string): Promise<void> => {
  await tx.run(sql`
    insert into credential (person_id, password_hash, password_changed_at)
    values (${personId}, ${passwordHash}, ${clock.now()})
    on conflict (person_id) do update
      set password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at`);
};
