import type { custodyIdentity, custodyOriginal, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call, FileAnswer } from '../../http/route.ts';
import { readIdentity } from '../incidents/index.ts';
import { nameOfOriginal } from '../public-door/index.ts';
import { refuseApiKey } from '../session/index.ts';
import { isOneOfTheTwo, stateOf } from './unsealing.ts';
import { findUnsealing, openOriginal, type UnsealingRow } from './unsealing-store.ts';

const notOpen = () =>
  refuse('not-now', {
    detail: {
      ko: '열려 있지 않습니다. 신원 보관자 두 사람이 요청하고 승인하면 그 두 사람에게 한 시간 동안 열립니다.',
      en: 'It is not open. When one custodian asks and another approves it is open to the two for an hour.',
    },
  });

const opened = async ({
  tx,
  deps,
  params,
  actor,
}: Call<typeof custodyIdentity> | Call<typeof custodyOriginal>): Promise<UnsealingRow> => {
  const row = (await findUnsealing(tx, params.unsealingId)) ?? refuse('not-found');
  refuseApiKey(actor);
  if (!isOneOfTheTwo(row, tx.actor.personId)) {
    refuse('forbidden', {
      detail: { ko: '요청한 사람과 승인한 사람에게만 열립니다.', en: 'It is open to who asked and who approved only.' },
    });
  }
  return stateOf(row, deps.clock.now()) === 'open' ? row : notOpen();
};

const record = (
  call: { readonly record: Call<typeof custodyIdentity>['record'] },
  row: UnsealingRow,
  what: {
    readonly action: 'read' | 'download';
    readonly subject: string;
    readonly fields: readonly string[];
  },
): Promise<void> =>
  call.record({
    action: what.action,
    subjects: [what.subject],
    fields: what.fields,
    reason: row.reason,
    incidentId: row.incidentId,
  });

/** The two look at who reported, each look on record. Whether there is a row to read the database decides. */
export const seeIdentity = async (call: Call<typeof custodyIdentity>): Promise<ResponseOf<typeof custodyIdentity>> => {
  const row = await opened(call);
  const identity = row.fileId === null ? await readIdentity(call.tx, call.deps, row.incidentId) : null;
  if (identity === null || row.until === null) return notOpen();
  const fields = ['name', 'department', 'phone', 'email'];
  await record(call, row, { action: 'read', subject: `reporter-of:${row.incidentId}`, fields });
  return { ...identity, openUntil: toSeoulIso(row.until) };
};

const originalOf = async (tx: Tx, row: UnsealingRow) =>
  (row.fileId === null ? null : await openOriginal(tx, row.incidentId, row.fileId)) ?? notOpen();

/** The file as it came, under the name it came with. It is anything: saved, never shown by the browser. */
export const takeOriginal = async (call: Call<typeof custodyOriginal>): Promise<FileAnswer> => {
  const row = await opened(call);
  const original = await originalOf(call.tx, row);
  await record(call, row, { action: 'download', subject: `reporter-file:${row.fileId ?? ''}`, fields: ['original'] });
  const content = await call.deps.files.read(original.storageKey).catch(() => refuse('unavailable'));
  const name = nameOfOriginal(call.deps.vault, row.fileId ?? '', original.sealed);
  return { name, mediaType: 'application/octet-stream', content };
};
