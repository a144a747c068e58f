import type { RecipientState } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { sealPerson, type SealedPerson } from '../notices/index.ts';
import {
  addressKey,
  personKey,
  type Accepted,
  type Aside,
  type BadReason,
  type Known,
  type RawRow,
} from './take-in.ts';

export interface ImportRow extends Row {
  readonly id: string;
  readonly state: 'staged' | 'imported' | 'discarded';
  readonly format: 'csv' | 'xlsx' | 'copy';
  readonly storageKey: string | null;
  readonly copiedFrom: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly unreachable: number;
  readonly duplicates: number;
  readonly bad: number;
  readonly by: string;
  readonly at: Instant;
}

const importColumns = sql`id, state, format, storage_key as "storageKey", copied_from as "copiedFrom", rows, accepted,
  unreachable, duplicates, bad, by_person as by, at`;

export const findImport = (tx: Tx, noticeId: string, id: string): Promise<ImportRow | null> =>
  tx.maybe<ImportRow>(
    sql`select ${importColumns} from recipient_import where id = ${id} and notice_id = ${noticeId} for update`,
  );

export const importsOf = (tx: Tx, noticeId: string): Promise<ImportRow[]> =>
  tx.many<ImportRow>(sql`select ${importColumns} from recipient_import where notice_id = ${noticeId} order by at, id`);

type Keep = { readonly vault: Vault; readonly clock: Clock };

export const ADDRESS = 'recipient-address';
const PERSON = 'recipient-person';

/** The keys of who is on the list, as keyed hashes: nobody's address is read to compare. */
export const hashedKnown = async (tx: Tx, { vault }: Keep, noticeId: string): Promise<Known> => {
  const rows = await tx.many<Row & { fingerprint: string; identity: string }>(sql`
    select fingerprint, identity from recipient where notice_id = ${noticeId} and fingerprint is not null`);
  return {
    addresses: new HashedSet(
      vault,
      ADDRESS,
      rows.map((row) => row.fingerprint),
    ),
    people: new HashedSet(
      vault,
      PERSON,
      rows.map((row) => row.identity),
    ),
  };
};

/** A set of texts that keeps only their keyed hashes. */
class HashedSet extends Set<string> {
  readonly #hash: (text: string) => string;

  constructor(vault: Vault, purpose: string, hashes: readonly string[]) {
    super();
    const known = new Map<string, string>();
    this.#hash = (text) => {
      const hash = known.get(text) ?? vault.fingerprint(text, purpose);
      known.set(text, hash);
      return hash;
    };
    for (const hash of hashes) super.add(hash);
  }

  override has(text: string): boolean {
    return super.has(this.#hash(text));
  }

  override add(text: string): this {
    return super.add(this.#hash(text));
  }
}

const CHUNK = 1000;

const chunks = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );

interface Place {
  readonly incidentId: string;
  readonly noticeId: string;
  readonly importId: string;
}

export const insertAccepted = async (tx: Tx, keep: Keep, place: Place, people: readonly Accepted[]): Promise<void> => {
  const { vault } = keep;
  for (const chunk of chunks(people)) {
    const rows = chunk.map((person) => {
      const id = newId(keep.clock);
      const { line, ...rest } = person;
      return { id, line, person, sealed: sealPerson(vault, id, rest) };
    });
    const hashed = (purpose: string, key: (person: Accepted) => string) =>
      rows.map(({ person }) => (person.email === '' ? null : vault.fingerprint(key(person), purpose)));
    await tx.run(sql`
      insert into recipient (id, notice_id, incident_id, import_id, line, sealed, mark, fingerprint, identity, state)
      select id, ${place.noticeId}, ${place.incidentId}, ${place.importId}, line, sealed, sha256(sealed), fingerprint, identity,
        case when fingerprint is null then 'unreachable' else 'waiting' end
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.line)}::int[],
        ${rows.map((row) => row.sealed)}::bytea[], ${hashed(ADDRESS, addressKey)}::text[],
        ${hashed(PERSON, personKey)}::text[]) as given (id, line, sealed, fingerprint, identity)`);
  }
};

const placeOfBadRow = (id: string): string => `recipient-bad-row:${id}`;

export const sealedBadRows: SealedColumn = {
  table: 'recipient_bad_row',
  column: 'sealed',
  id: 'id',
  placeOf: placeOfBadRow,
};

const shortened = ({ name, email, phone }: RawRow): SealedPerson => ({
  name: name.slice(0, 300),
  email: email.slice(0, 300),
  phone: phone.slice(0, 100),
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
  readonly attempts: number;
  readonly handedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly nextAttemptAt: Instant | null;
  readonly response: string | null;
  readonly messageId: string | null;
}

export const recipientColumns = sql`id, line, sealed, state, attempts, handed_at as "handedAt", sent_at as "sentAt",
  next_attempt_at as "nextAttemptAt", response, message_id as "messageId"`;

export interface BadRow extends Row {
  readonly id: string;
  readonly importId: string;
  readonly line: number;
  readonly reason: BadReason;
  readonly sealed: Buffer | null;
}

export const openBadRow = (vault: Vault, row: BadRow): SealedPerson | null =>
  row.sealed === null ? null : (JSON.parse(vault.open(row.sealed, placeOfBadRow(row.id))) as SealedPerson);
