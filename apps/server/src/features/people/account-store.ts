import { sha256, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

/** Rows that only the product itself reads: call these inside `tx.asSystem` or a system transaction. */

export interface AccountRow extends Record<string, unknown> {
  readonly personId: string;
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
}

export const accountsOf = (tx: Tx, personIds: readonly string[]): Promise<AccountRow[]> =>
  tx.many(sql`
    select person_id as "personId", true as "hasPassword", totp_confirmed_at is not null as "secondFactor"
    from credential where person_id = any (${personIds})`);

export interface InvitationRow extends Record<string, unknown> {
  readonly personId: string;
  readonly purpose: 'invite' | 'reset';
  readonly expiresAt: Instant;
  readonly name: string;
  readonly email: string;
}

/** A new link ends the earlier ones. */
export const insertInvitation = async (
  tx: Tx,
  invitation: {
    readonly token: string;
    readonly personId: string;
    readonly purpose: 'invite' | 'reset';
    readonly now: Instant;
    readonly expiresAt: Instant;
  },
): Promise<void> => {
  const { token, personId, purpose, now, expiresAt } = invitation;
  await endInvitations(tx, personId, now);
  await tx.run(sql`
    insert into invitation (token_hash, person_id, purpose, created_at, expires_at)
    values (${sha256(token)}, ${personId}, ${purpose}, ${now}, ${expiresAt})`);
};

export const endInvitations = (tx: Tx, personId: string, now: Instant): Promise<number> =>
  tx.run(sql`update invitation set used_at = ${now} where person_id = ${personId} and used_at is null`);

const open = (token: string, now: Instant) => sql`
  token_hash = ${sha256(token)} and used_at is null and expires_at > ${now}
  and person_id in (select id from person where active)`;

export const findInvitation = (tx: Tx, token: string, now: Instant): Promise<InvitationRow | null> =>
  tx.maybe(sql`
    select person_id as "personId", purpose, expires_at as "expiresAt", name, email
    from invitation join person on person.id = person_id where ${open(token, now)}`);

/** Uses the link up; of two at once the second finds it used. */
export const takeInvitation = async (tx: Tx, token: string, now: Instant): Promise<boolean> =>
  (await tx.run(sql`update invitation set used_at = ${now} where ${open(token, now)}`)) === 1;
