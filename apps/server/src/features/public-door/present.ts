import type { PersonRef, ReporterFile, ReporterMessage } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { peopleRefs } from '../incidents/index.ts';
import type { FileRow, MessageRow } from './store.ts';
import { takenTypes } from './strip/index.ts';

/** Where a message is sealed. */
export const placeOf = (messageId: string): string => `reporter-message:${messageId}`;

export const sealedMessages: SealedColumn = { table: 'reporter_message', column: 'sealed', id: 'id', placeOf };

export const textOf = (vault: Vault, row: MessageRow): string => vault.open(row.sealed, placeOf(row.id));

/** `F-01`: how a file is called; what its maker called it may name them. */
export const labelOf = (number: number): string => `F-${String(number).padStart(2, '0')}`;

const present = (row: MessageRow, vault: Vault, people: ReadonlyMap<string, PersonRef>): ReporterMessage => ({
  id: row.id,
  from: row.byPerson === null ? 'reporter' : 'staff',
  by: row.byPerson === null ? null : (people.get(row.byPerson) ?? null),
  text: textOf(vault, row),
  at: toSeoulIso(row.at),
});

export const presentMessages = async (
  tx: Tx,
  vault: Vault,
  rows: readonly MessageRow[],
): Promise<ReporterMessage[]> => {
  const people = await peopleRefs(
    tx,
    rows.flatMap((row) => row.byPerson ?? []),
  );
  return rows.map((row) => present(row, vault, people));
};

export const presentFile = (row: FileRow): ReporterFile => ({
  id: row.id,
  label: labelOf(row.number),
  fileName: `${labelOf(row.number)}.${takenTypes[row.mediaType]?.ending ?? 'bin'}`,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  addedAt: toSeoulIso(row.addedAt),
});
