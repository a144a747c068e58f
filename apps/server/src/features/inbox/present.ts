import {
  type ErrandItem,
  inboxGroups,
  type InboxItem,
  type inboxMine,
  type inboxSummary,
  type PersonRef,
  type ResponseOf,
  type TeamItem,
} from '@bongsu/contracts';
import { isBefore, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { countErrands, errandsFor } from '../errands/index.ts';
import { peopleRefs } from '../incidents/index.ts';
import { groupOf } from './due.ts';
import {
  countClocks,
  countTeam,
  countWaiting,
  nextClock,
  teamTasks,
  waitingFor,
  type TaskRow,
  type TeamRow,
  type WaitingRow,
} from './store.ts';

const after = (prefix: string, key: string): string | null =>
  key.startsWith(prefix) ? key.slice(prefix.length) : null;

const presentCommon = (row: TaskRow, now: Instant) => ({
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
  dutyKey: after('duty:', row.key),
});

const presentItem = (row: WaitingRow, now: Instant): InboxItem => ({
  ...presentCommon(row, now),
  whose: row.role === null ? 'me' : 'role',
  role: row.role,
  improvementId: after('improvement:', row.key)?.split(':')[0] ?? null,
});

const presentTeamItem = (row: TeamRow, names: ReadonlyMap<string, PersonRef>, now: Instant): TeamItem => ({
  ...presentCommon(row, now),
  person: row.personId === null ? null : (names.get(row.personId) ?? null),
  roles: row.roles,
});

/** More would not be read: the register and the dashboard have all of them. */
const MOST_OF_TEAM = 50;

const presentTeam = async (tx: Tx, now: Instant): Promise<ResponseOf<typeof inboxMine>['team']> => {
  const { tasks, late } = await countTeam(tx, now);
  const rows = tasks === 0 ? [] : await teamTasks(tx, MOST_OF_TEAM);
  const names = await peopleRefs(
    tx,
    rows.flatMap((row) => row.personId ?? []),
  );
  return { total: tasks, late, items: rows.map((row) => presentTeamItem(row, names, now)) };
};

/** More at once would not be read. */
const MOST_ERRANDS = 100;

const presentErrands = async (tx: Tx, now: Instant): Promise<ErrandItem[]> =>
  (await errandsFor(tx, MOST_ERRANDS)).map(({ key, kind, text, link, startsAt, dueAt }) => ({
    key,
    kind,
    text,
    link,
    startsAt: toSeoulIso(startsAt),
    dueAt: dueAt === null ? null : toSeoulIso(dueAt),
    late: dueAt !== null && isBefore(dueAt, now),
  }));

/** What must I do today: late first, within a group the earliest first; and what the team has to do. */
export const presentInbox = async (tx: Tx, now: Instant): Promise<ResponseOf<typeof inboxMine>> => {
  const rows = await waitingFor(tx);
  const groups = Map.groupBy(rows, (row) => groupOf(row.dueAt, now));
  return {
    total: rows.length,
    late: groups.get('late')?.length ?? 0,
    groups: inboxGroups
      .filter((group) => groups.has(group))
      .map((group) => ({ group, items: (groups.get(group) ?? []).map((row) => presentItem(row, now)) })),
    errands: await presentErrands(tx, now),
    team: await presentTeam(tx, now),
    serverNow: toSeoulIso(now),
  };
};

/** Asked on every page: five narrow queries, no lists. */
export const presentSummary = async (tx: Tx, now: Instant): Promise<ResponseOf<typeof inboxSummary>> => {
  const { tasks, late } = await countWaiting(tx, now);
  const team = await countTeam(tx, now);
  const clock = await nextClock(tx, now);
  return {
    tasks,
    late,
    errands: await countErrands(tx),
    teamTasks: team.tasks,
    teamLate: team.late,
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
