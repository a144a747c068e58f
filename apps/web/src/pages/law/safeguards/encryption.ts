import {
  type EncryptedItem,
  type EncryptionPlace,
  type LawEncryption,
  type SubjectKind,
  encryptionPlaces,
  subjectKinds,
} from '@bongsu/contracts';

/** One square of the table. `note`: the place of its reasons, counted from 1. */
export interface Cell {
  readonly required: LawEncryption['required'];
  readonly way: LawEncryption['way'];
  readonly note: number;
}

/** Items that are treated alike in every place stand together, as the law lists them. */
export interface ItemRow {
  readonly items: readonly EncryptedItem[];
  readonly cells: readonly Cell[];
}

interface Squares {
  readonly places: readonly EncryptionPlace[];
  readonly tables: readonly { readonly subject: SubjectKind; readonly rows: readonly ItemRow[] }[];
  /** One row of the answer for each set of reasons, in the order in which the table names them. */
  readonly notes: readonly LawEncryption[];
}

const sameReasons = ({ required, why }: LawEncryption): string => [required, ...why].join('\n');
const sameCells = (cells: readonly Cell[]): string => cells.map(({ way, note }) => `${note} ${way ?? ''}`).join(',');

/** The rows of the answer as one table for each kind of people, and what their squares rest on. */
export function squaresOf(answer: readonly LawEncryption[]): Squares {
  const notes = new Map<string, LawEncryption>();
  const cellOf = (row: LawEncryption): Cell => {
    const key = sameReasons(row);
    if (!notes.has(key)) notes.set(key, row);
    return { required: row.required, way: row.way, note: [...notes.keys()].indexOf(key) + 1 };
  };
  const tables = subjectKinds.map((subject) => {
    const rows = new Map<string, ItemRow>();
    const ofSubject = answer.filter((row) => row.subject === subject);
    for (const item of new Set(ofSubject.map((row) => row.item))) {
      const cells = ofSubject.filter((row) => row.item === item).map((row) => cellOf(row));
      const key = sameCells(cells);
      rows.set(key, { items: [...(rows.get(key)?.items ?? []), item], cells });
    }
    return { subject, rows: [...rows.values()] };
  });
  return {
    places: encryptionPlaces.filter((place) => answer.some(({ zone }) => zone === place)),
    tables: tables.filter(({ rows }) => rows.length > 0),
    notes: [...notes.values()],
  };
}
