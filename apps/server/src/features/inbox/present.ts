import { inboxGroups, type InboxItem, type inboxMine, type inboxSummary, type ResponseOf } from '@bongsu/contracts';
import { isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { groupOf } from './due.ts';
import { countClocks, countWaiting, nextClock, waitingFor, type WaitingRow } from './store.ts';

const after = (prefix: string, key: string): string | null =>
  key.startsWith(prefix) ? key.slice(prefix.length) : null;

const presentItem = (row: WaitingRow, now: Instant): InboxItem => ({
  key: row.key,
  incidentId: row.incidentId,
  number: row.number,
  title: row.title,
  grade: row.grade,
  kind: row.kind,
  text: row.text,
  startsAt: toSeoulIso(row.startsAt),
  dueAt: row.dueAt === null ? null : toSeoulIso(row.dueAt),
  late: row.dueAt !== null && isBefore(row.dueAt, now),
  whose: row.role === null ? 'me' : 'role',
  role: row.role,
  dutyKey: after('duty:', row.key),
  improvementId: after('improvement:', row.key)?.split(':')[0] ?? null,
});

/** What must I do today: late first, within a group the earliest first. */
export const presentInbox = async (tx: Tx, now: Instant): Promise<ResponseOf<typeof inboxMine>> => {
  const rows = await waitingFor(tx);
  const groups = Map.groupBy(rows, (row) => groupOf(row.dueAt, now));
  return {
    total: rows.length,
    late: groups.get('late')?.length ?? 0,
    groups: inboxGroups
      .filter((group) => groups.has(group))
      .map((group) => ({ group, items: (groups.get(group) ?? []).map((row) => presentItem(row, now)) })),
    serverNow: toSeoulIso(now),
  };
};

/** Asked on every page: three narrow queries, no lists. */
export const presentSummary = async (tx: Tx, now: Instant): Promise<ResponseOf<typeof inboxSummary>> => {
  const { tasks, late } = await countWaiting(tx, now);
  const clock = await nextClock(tx, now);
  return {
    tasks,
    late,
    nextClock:
      clock === null
        ? null
        : {
            incidentId: clock.incidentId,
            number: clock.number,
            title: clock.title,
            dutyTitle: clock.dutyTitle,
            dueAt: toSeoulIso(clock.dueAt),
          },
    lateClocks: (await countClocks(tx, now)).late,
    serverNow: toSeoulIso(now),
  };
};
