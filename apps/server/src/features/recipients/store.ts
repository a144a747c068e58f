import type { Channel, ImportView, RecipientState, Text } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Sql, type Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { asPerson, sealPerson, type SealedPerson } from '../notices/index.ts';
import {
  addressKey,
  personKey,
  reachOf,
  type Accepted,
  type Aside,
  type BadReason,
  type Known,
  type RawRow,
} from './take-in.ts';

export interface ImportRow extends Row {
  readonly id: string;
  readonly state: ImportView['state'];
  readonly format: 'csv' | 'xlsx' | 'copy';
  readonly storageKey: string | null;
  readonly copiedFrom: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly unreachable: number;
  readonly duplicates: number;
  readonly bad: number;
  readonly rowsRead: number;
  readonly problem: Text | null;
  readonly by: string;
  readonly at: Instant;
}

const importColumns = sql`id, state, format, storage_key as "storageKey", copied_from as "copiedFrom", rows, accepted,
  unreachable, duplicates, bad, rows_read as "rowsRead", problem, by_person as by, at`;

export const findImport = (tx: Tx, noticeId: string, id: string): Promise<ImportRow | null> =>
  tx.maybe<ImportRow>(
    sql`select ${importColumns} from recipient_import where id = ${id} and notice_id = ${noticeId} for update`,
  );

export const importsOf = (tx: Tx, noticeId: string): Promise<ImportRow[]> =>
  tx.many<ImportRow>(sql`select ${importColumns} from recipient_import where notice_id = ${noticeId} order by at, id`);

type Keep = { readonly vault: Vault; readonly clock: Clock };

export const ADDRESS = 'recipient-address';
const PERSON = 'recipient-person';

/** A set of texts that keeps only their keyed hashes. */
class HashedSet extends Set<string> {
  readonly #hash: (text: string) => string;

  constructor(hash: (text: string) => string, hashes: Iterable<string>) {
    super();
    this.#hash = hash;
    for (const one of hashes) super.add(one);
  }

  override has(text: string): boolean {
    return super.has(this.#hash(text));
  }

  override add(text: string): this {
    return super.add(this.#hash(text));
  }
}

/** The keyed hash of a text, made once. */
const hashing = (vault: Vault, purpose: string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const hash = known.get(text) ?? vault.fingerprint(text, purpose);
    known.set(text, hash);
    return hash;
  };
};

const asBytes = (hash: string): Buffer => Buffer.from(hash, 'hex');

/** Some rows' keys, and who of them is on the list already. */
export interface KnownAmong extends Known {
  readonly hashOf: { readonly address: (text: string) => string; readonly person: (text: string) => string };
}

/**
 * Who of these people is on the list, found by keyed hashes: nobody's address is read to compare, and what is kept in
 * memory is as long as these rows, not as the list.
 */
export const knownAmong = async (
  tx: Tx,
  { vault }: Keep,
  noticeId: string,
  people: readonly Accepted[],
): Promise<KnownAmong> => {
  const hashOf = { address: hashing(vault, ADDRESS), person: hashing(vault, PERSON) };
  const reachable = people.filter((person) => addressKey(person) !== '');
  // One by one, each by its index: of a list that is just being laid down the planner knows nothing, and would read it
  // whole for every few rows.
  const found = (column: Sql, hashes: readonly string[]) =>
    tx.many<Row & { hash: string }>(sql`
      select encode(hash, 'hex') as hash from unnest(${hashes.map(asBytes)}::bytea[]) as hash cross join lateral (
        select from recipient_key where notice_id = ${noticeId} and ${column} = hash offset 0) as known`);
  const [addresses, persons] = await Promise.all([
    found(
      sql`address_mark`,
      reachable.map((person) => hashOf.address(addressKey(person))),
    ),
    found(
      sql`person_mark`,
      reachable.map((person) => hashOf.person(personKey(person))),
    ),
  ]);
  return {
    hashOf,
    addresses: new HashedSet(
      hashOf.address,
      addresses.map(({ hash }) => hash),
    ),
    people: new HashedSet(
      hashOf.person,
      persons.map(({ hash }) => hash),
    ),
  };
};

/** One list at a time for one notice: two would not see each other's people. Until the end of the transaction. */
export const takeListTurn = async (tx: Tx, noticeId: string): Promise<boolean> =>
  (
    await tx.one<{ free: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtextextended(${`bongsu/list/${noticeId}`}, 0)) as free`)
  ).free;

const CHUNK = 1000;

const chunks = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

interface Place {
  readonly incidentId: string;
  readonly noticeId: string;
  readonly importId: string;
  /** Of the notice: whoever has none of them is `unreachable`. */
  readonly channels: readonly Channel[];
}

export const insertAccepted = async (
  tx: Tx,
  keep: Keep,
  place: Place,
  people: readonly Accepted[],
  known?: KnownAmong,
): Promise<void> => {
  const { vault } = keep;
  const hashOf = known?.hashOf ?? { address: hashing(vault, ADDRESS), person: hashing(vault, PERSON) };
  for (const chunk of chunks(people)) {
    const rows = chunk.map((person) => {
      const id = newId(keep.clock);
      const { line, ...rest } = person;
      return { id, line, person, sealed: sealPerson(vault, id, rest) };
    });
    const hashed = (hash: (text: string) => string, key: (person: Accepted) => string) =>
      rows.map(({ person }) => (addressKey(person) === '' ? null : asBytes(hash(key(person)))));
    // An array of arrays would have to be square: the channels travel as a text of each.
    const reach = rows.map(({ person }) => `{${reachOf(person).join(',')}}`);
    await tx.run(sql`
      with given as (
        select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.line)}::int[],
          ${rows.map((row) => row.sealed)}::bytea[], ${hashed(hashOf.address, addressKey)}::bytea[],
          ${hashed(hashOf.person, personKey)}::bytea[], ${reach}::text[]) as given (id, line, sealed, address, person, reach)),
      listed as (
        insert into recipient (id, notice_id, incident_id, import_id, line, sealed, mark, reach, state)
        select id, ${place.noticeId}, ${place.incidentId}, ${place.importId}, line, sealed, sha256(sealed), reach::text[],
          case when reach::text[] && ${place.channels}::text[] then 'waiting' else 'unreachable' end
        from given)
      insert into recipient_key (recipient_id, notice_id, incident_id, address_mark, person_mark)
      select id, ${place.noticeId}, ${place.incidentId}, address, person from given where person is not null`);
  }
};

const placeOfBadRow = (id: string): string => `recipient-bad-row:${id}`;

export const sealedBadRows: SealedColumn = {
  table: 'recipient_bad_row',
  column: 'sealed',
  id: 'id',
  placeOf: placeOfBadRow,
};

const shortened = ({ name, email, phone, postcode, address }: RawRow): SealedPerson => ({
  name: name.slice(0, 300),
  email: email.slice(0, 300),
  phone: phone.slice(0, 100),
  postcode: postcode.slice(0, 20),
  address: address.slice(0, 300),
});

export const insertAside = async (
  tx: Tx,
  { vault, clock }: Keep,
  place: Place,
  aside: readonly Aside[],
): Promise<void> => {
  for (const chunk of chunks(aside)) {
    const rows = chunk.map(({ row, reason }) => {
      const id = newId(clock);
      return { id, line: row.line, reason, sealed: vault.seal(JSON.stringify(shortened(row)), placeOfBadRow(id)) };
    });
    await tx.run(sql`
      insert into recipient_bad_row (id, notice_id, incident_id, import_id, line, reason, sealed)
      select id, ${place.noticeId}, ${place.incidentId}, ${place.importId}, line, reason, sealed
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.line)}::int[],
        ${rows.map((row) => row.reason)}::text[], ${rows.map((row) => row.sealed)}::bytea[])
        as given (id, line, reason, sealed)`);
  }
};

export interface RecipientRow extends Row {
  readonly id: string;
  readonly line: number;
  readonly sealed: Buffer | null;
  readonly state: RecipientState;
  readonly channel: Channel | null;
  readonly round: number;
  readonly attempts: number;
  readonly handedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly nextAttemptAt: Instant | null;
  readonly response: string | null;
  readonly messageId: string | null;
}

export const recipientColumns = sql`id, line, sealed, state, channel, round, attempts, handed_at as "handedAt",
  sent_at as "sentAt", delivered_at as "deliveredAt", next_attempt_at as "nextAttemptAt", response, message_id as "messageId"`;

/** A channel or round that did not reach somebody, and was left behind. */
export interface PastChannel extends Row {
  readonly recipientId: string;
  readonly channel: Channel;
  readonly round: number;
  readonly state: 'refused' | 'in-doubt' | 'bounced';
  readonly response: string | null;
  readonly at: Instant;
}

/** Oldest first, by recipient. */
export const pastOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, PastChannel[]>> => {
  const rows = await tx.many<PastChannel>(sql`
    select recipient_id as "recipientId", channel, round, state, response, at from recipient_past_channel
    where recipient_id = any (${ids}::uuid[]) order by at, channel, round`);
  return Map.groupBy(rows, (row) => row.recipientId);
};

export interface BadRow extends Row {
  readonly id: string;
  readonly importId: string;
  readonly line: number;
  readonly reason: BadReason;
  readonly sealed: Buffer | null;
}

export const openBadRow = (vault: Vault, row: BadRow): SealedPerson | null =>
  row.sealed === null ? null : asPerson(vault.open(row.sealed, placeOfBadRow(row.id)));
