import type { DashboardView } from '@bongsu/contracts';
import { isBefore, seoulDate, startOfSeoulDay, toSeoulIso, type Instant, type PlainDate } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import { allContacts, CONTACT_STALE_DAYS, isStale } from '../contacts/index.ts';
import { clocksSeen, countClocks, type ClockRow } from '../inbox/index.ts';
import {
  countGrades,
  countMonths,
  countStages,
  countThings,
  countTypes,
  countWaitingFor,
  lateImprovements,
  latePostMortems,
  measureTimes,
  type LateImprovement,
  type SpanRow,
  type WaitingCount,
} from './store.ts';

const MOST_CLOCKS = 100;

/** The first days of the last twelve months, this one included, oldest first. */
const lastMonths = (now: Instant): readonly PlainDate[] => {
  const first = seoulDate(now).with({ day: 1 });
  return Array.from({ length: 12 }, (_, index) => first.subtract({ months: 11 - index }));
};

const presentClock = (row: ClockRow, now: Instant): DashboardView['clocks'][number] => ({
  incidentId: row.incidentId,
  number: row.number,
  title: row.title,
  grade: row.grade,
  dutyKey: row.dutyKey,
  dutyTitle: row.dutyTitle,
  status: row.status,
  startsAt: row.startsAt === null ? null : toSeoulIso(row.startsAt),
  dueAt: toSeoulIso(row.dueAt),
  late: isBefore(row.dueAt, now),
});

const presentWaiting = (row: WaitingCount): DashboardView['waiting'][number] => ({
  role: row.role,
  person: row.personId === null ? null : { id: row.personId, name: row.name ?? '', department: row.department },
  tasks: row.tasks,
  late: row.late,
});

const presentImprovement = (row: LateImprovement): DashboardView['promises']['improvements'][number] => ({
  incidentId: row.incidentId,
  number: row.number,
  title: row.title,
  improvementId: row.improvementId,
  what: row.what,
  owner: { id: row.ownerId, name: row.ownerName, department: row.department },
  due: row.due,
});

const spanIn = (rows: readonly SpanRow[], what: SpanRow['what']): DashboardView['times']['occurredToAware'] => {
  const row = rows.find((one) => one.what === what);
  return { cases: row?.cases ?? 0, medianHours: row?.median ?? null, maxHours: row?.max ?? null };
};

const presentTimes = (rows: readonly SpanRow[]): DashboardView['times'] => ({
  occurredToAware: spanIn(rows, 'aware'),
  awareToNotice: spanIn(rows, 'notice'),
  awareToReport: spanIn(rows, 'report'),
});

const byMonth = async (tx: Tx, months: readonly PlainDate[], since: Instant): Promise<DashboardView['byMonth']> => {
  const counted = new Map((await countMonths(tx, since)).map((row) => [row.month, row]));
  return months.map((first) => {
    const month = first.toPlainYearMonth().toString();
    const row = counted.get(month);
    return { month, reported: row?.reported ?? 0, closed: row?.closed ?? 0 };
  });
};

const contactsIn = async (tx: Tx, now: Instant): Promise<DashboardView['promises']['contacts']> => {
  if (!hasRole(tx.actor, 'handler', 'officer', 'cpo', 'head', 'auditor')) return null;
  const contacts = await allContacts(tx);
  const stale = contacts.filter((contact) => isStale(contact.confirmedAt, now)).length;
  return { stale, total: contacts.length, staleAfterDays: CONTACT_STALE_DAYS };
};

const promisesIn = async (tx: Tx, now: Instant): Promise<DashboardView['promises']> => {
  const today = seoulDate(now).toString();
  return {
    improvements: (await lateImprovements(tx, today)).map(presentImprovement),
    postMortems: await latePostMortems(tx, today),
    contacts: await contactsIn(tx, now),
  };
};

/** What an officer, the CPO or the head asks first thing in the morning, over the cases they see. */
export const presentDashboard = async (tx: Tx, now: Instant): Promise<DashboardView> => {
  const months = lastMonths(now);
  const since = startOfSeoulDay(months[0]!);
  return {
    serverNow: toSeoulIso(now),
    clocks: (await clocksSeen(tx, MOST_CLOCKS)).map((row) => presentClock(row, now)),
    clockCounts: await countClocks(tx, now),
    waiting: (await countWaitingFor(tx, now)).map(presentWaiting),
    waitingCounts: await countThings(tx, now),
    byStage: await countStages(tx),
    byGrade: await countGrades(tx, since),
    byType: await countTypes(tx, since),
    byMonth: await byMonth(tx, months, since),
    times: presentTimes(await measureTimes(tx, since)),
    promises: await promisesIn(tx, now),
  };
};
