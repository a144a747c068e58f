import type { PersonRef, processorDoorOpen, ReporterFile, ReporterMessage, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { isOver, peopleRefs, type Incident } from '../incidents/index.ts';
import { filesOf, messagesOf, type FileRow, type MessageRow } from './store.ts';
import { takenTypes } from './strip/index.ts';

/** Where a message is sealed. */
export const placeOf = (messageId: string): string => `reporter-message:${messageId}`;

export const sealedMessages: SealedColumn = { table: 'reporter_message', column: 'sealed', id: 'id', placeOf };

export const textOf = (vault: Vault, row: MessageRow): string => vault.open(row.sealed, placeOf(row.id));

/** `F-01`: how a file is called; what its maker called it may name them. */
export const labelOf = (number: number): string => `F-${String(number).padStart(2, '0')}`;

const fromOf = ({ byPerson }: { readonly byPerson: string | null }): ReporterMessage['from'] =>
  byPerson === null ? 'reporter' : 'staff';

const present = (row: MessageRow, vault: Vault, people: ReadonlyMap<string, PersonRef>): ReporterMessage => ({
  id: row.id,
  from: fromOf(row),
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

export const fileNameOf = (row: FileRow): string =>
  `${labelOf(row.number)}.${takenTypes[row.mediaType]?.ending ?? 'bin'}`;

export const presentFile = (row: FileRow): ReporterFile => ({
  id: row.id,
  label: labelOf(row.number),
  from: fromOf(row),
  fileName: fileNameOf(row),
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  addedAt: toSeoulIso(row.addedAt),
});

type Outside = Pick<ResponseOf<typeof processorDoorOpen>['reports'][number], 'messages' | 'files' | 'mayAdd'>;

/** What was written and given both ways, for whoever is outside: they do not learn who of the staff it was. */
export const threadOutside = async (tx: Tx, { vault }: Pick<Deps, 'vault'>, incident: Incident): Promise<Outside> => ({
  messages: (await messagesOf(tx, incident.id)).map((row) => ({
    from: fromOf(row),
    text: textOf(vault, row),
    at: toSeoulIso(row.at),
  })),
  files: (await filesOf(tx, incident.id)).map((row) => ({
    label: labelOf(row.number),
    from: fromOf(row),
    mediaType: row.mediaType,
    addedAt: toSeoulIso(row.addedAt),
  })),
  mayAdd: !isOver(incident),
});
