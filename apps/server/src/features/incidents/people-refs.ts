import type { PersonRef } from '@bongsu/contracts';
import { sql, type Row, type Tx } from '../../database/index.ts';

export type Names = ReadonlyMap<string, PersonRef>;

/** Names and departments of people, in the order asked. */
export const peopleRefs = async (tx: Tx, ids: readonly string[]): Promise<Names> => {
  const rows = await tx.many<Row & PersonRef>(sql`
    select p.id, p.name, d.name as department from person p left join department d on d.id = p.department_id
    where p.id = any (${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, department: row.department }]));
};

/** In both languages, since a name is one text for every reader. */
const UNKNOWN = '알 수 없는 구성원 / Unknown member';

/**
 * Whoever did it. A record is never without a name: a blank one would read as if nobody had done it, so a person who
 * cannot be found any more is said to be unknown, and their id stays.
 */
export const personIn = (names: Names, id: string): PersonRef =>
  names.get(id) ?? { id, name: UNKNOWN, department: null };
