import type { AccessRecordView, accessRecordsList, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Call } from '../../http/route.ts';
import { countRecords, readRecords, type AccessRow } from './store.ts';

const present = (row: AccessRow): AccessRecordView => ({
  id: row.id,
  at: toSeoulIso(row.at),
  person: row.personId === null ? null : { id: row.personId, name: row.personName ?? '', department: row.department },
  via: row.via,
  address: row.address,
  operation: row.operation,
  action: row.action,
  subjects: [...row.subjects],
  subjectCount: row.subjectCount,
  fields: [...row.fields],
  reason: row.reason,
  incident:
    row.incidentId === null ? null : { id: row.incidentId, number: row.incidentNumber, visible: row.incidentVisible },
});

/** Whose doings were looked at: the people in the lines. */
export const peopleIn = (rows: readonly AccessRow[]): string[] => [
  ...new Set(rows.flatMap((row) => (row.personId === null ? [] : [`person:${row.personId}`]))),
];

export const listRecords = async (
  call: Call<typeof accessRecordsList>,
): Promise<ResponseOf<typeof accessRecordsList>> => {
  const { tx, query } = call;
  const { page, pageSize, ...filter } = query;
  const rows = await readRecords(tx, filter, pageSize, (page - 1) * pageSize);
  const total = await countRecords(tx, filter);
  await call.record({ action: 'read', subjects: peopleIn(rows), fields: ['access-records'] });
  return { items: rows.map(present), total, page, pageSize };
};
