import type {
  ImportView,
  badRowReasons,
  QueryOf,
  recipientsBadRows,
  recipientsImports,
  recipientsList,
  RecipientView,
  ResponseOf,
} from '@bongsu/contracts';
import { maskEmail, maskName, maskPhone, toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { openPerson, type SealedPerson } from '../notices/index.ts';
import {
  importsOf,
  type ImportRow,
  openBadRow,
  pastOf,
  recipientColumns,
  type BadRow,
  type PastChannel,
  type RecipientRow,
} from './store.ts';

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const nobody: SealedPerson = { name: '', email: '', phone: '', postcode: '', address: '' };

const masked = (person: SealedPerson): SealedPerson => ({
  name: person.name === '' ? '' : maskName(person.name),
  email: person.email === '' ? '' : maskEmail(person.email),
  phone: person.phone === '' ? '' : maskPhone(person.phone),
  // The city tells a person from nobody; the street would.
  postcode: person.postcode === '' ? '' : '*****',
  address: person.address === '' ? '' : `${person.address.split(' ')[0] ?? ''} ***`,
});

/** Field by field; a destroyed row has no person any more. */
export const presentRecipient = (
  deps: Pick<Deps, 'vault'>,
  row: RecipientRow,
  past: readonly PastChannel[] | undefined,
  open: boolean,
): RecipientView => {
  const person = row.sealed === null ? nobody : openPerson(deps.vault, { id: row.id, sealed: row.sealed });
  const shown = open ? person : masked(person);
  return {
    id: row.id,
    line: row.line,
    name: shown.name,
    email: shown.email,
    phone: shown.phone,
    postcode: shown.postcode,
    address: shown.address,
    state: row.state,
    channel: row.channel,
    round: row.round,
    past: (past ?? []).map(({ channel, round, state, response, at }) => ({
      channel,
      round,
      state,
      response,
      at: toSeoulIso(at),
    })),
    attempts: row.attempts,
    handedAt: maybeIso(row.handedAt),
    sentAt: maybeIso(row.sentAt),
    deliveredAt: maybeIso(row.deliveredAt),
    nextAttemptAt: maybeIso(row.nextAttemptAt),
    response: row.response,
    messageId: row.messageId,
  };
};

/** A page of the list, masked. Whoever does not work on the case gets an empty one: the database gives them no row. */
export const listRecipients = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  query: QueryOf<typeof recipientsList>,
): Promise<ResponseOf<typeof recipientsList>> => {
  const where = sql`notice_id = ${noticeId} and (${query.state ?? null}::text is null or state = ${query.state ?? null})
    and (${query.channel ?? null}::text is null or channel = ${query.channel ?? null})`;
  const { total } = await tx.one<{ total: number }>(sql`select count(*) as total from recipient where ${where}`);
  const rows = await tx.many<RecipientRow>(sql`
    select ${recipientColumns} from recipient where ${where} order by line, id
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`);
  const past = await pastOf(
    tx,
    rows.map((row) => row.id),
  );
  return {
    items: rows.map((row) => presentRecipient(deps, row, past.get(row.id), false)),
    total,
    page: query.page,
    pageSize: query.pageSize,
  };
};

export const openRecipients = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  ids: readonly string[],
): Promise<RecipientView[]> => {
  const rows = await tx.many<RecipientRow>(sql`
    select ${recipientColumns} from recipient where notice_id = ${noticeId} and id = any (${ids}::uuid[]) order by line, id`);
  const past = await pastOf(tx, ids);
  return rows.map((row) => presentRecipient(deps, row, past.get(row.id), true));
};

const valueOf = (person: SealedPerson | null, reason: (typeof badRowReasons)[number]): string | null => {
  if (person === null) return null;
  const shown = masked(person);
  return reason === 'empty'
    ? ''
    : [shown.name, shown.email, shown.phone, shown.address].filter((part) => part !== '').join(' · ');
};

/** Enough of a row to find it, not enough to know a person; `null` once it was destroyed. */
export const maskedValueOf = (deps: Pick<Deps, 'vault'>, row: BadRow): string | null =>
  valueOf(openBadRow(deps.vault, row), row.reason);

/** Every row that was kept aside, with its line in the uploaded file, its reason and its masked value. */
export const listBadRows = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  query: QueryOf<typeof recipientsBadRows>,
): Promise<ResponseOf<typeof recipientsBadRows>> => {
  const where = sql`notice_id = ${noticeId} and (${query.reason ?? null}::text is null or reason = ${query.reason ?? null})`;
  const { total } = await tx.one<{ total: number }>(
    sql`select count(*) as total from recipient_bad_row where ${where}`,
  );
  const rows = await tx.many<BadRow>(sql`
    select id, import_id as "importId", line, reason, sealed from recipient_bad_row where ${where} order by line, id
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`);
  return {
    items: rows.map((row) => ({
      id: row.id,
      importId: row.importId,
      line: row.line,
      reason: row.reason,
      value: maskedValueOf(deps, row),
    })),
    total,
    page: query.page,
    pageSize: query.pageSize,
  };
};

const presentImport = (row: ImportRow, names: Names): ImportView => ({
  id: row.id,
  state: row.state,
  by: personIn(names, row.by),
  at: toSeoulIso(row.at),
  copiedFrom: row.copiedFrom,
  rows: row.rows,
  accepted: row.accepted,
  unreachable: row.unreachable,
  duplicates: row.duplicates,
  bad: row.bad,
  rowsRead: row.rowsRead,
  problem: row.problem,
});

export const presentImports = async (tx: Tx, noticeId: string): Promise<ResponseOf<typeof recipientsImports>> => {
  const rows = await importsOf(tx, noticeId);
  const names = await peopleRefs(
    tx,
    rows.map((row) => row.by),
  );
  return { items: rows.map((row) => presentImport(row, names)) };
};
