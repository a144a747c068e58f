import type { Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { rosterOf, type Roster } from './roster.ts';
import { canTell, sendNotes, type NoteTo } from './send.ts';
import {
  activeMembers,
  announceTasksOf,
  gravestCases,
  keepReminder,
  newReports,
  noticesLate,
  type AlarmRow,
} from './store.ts';

type Alarm = 'new-report' | 'grade-1' | 'notice-late';

const texts = {
  'new-report': { ko: '침해사실 신고', en: 'A report of a breach' },
  'grade-1': { ko: '개인정보 침해사고', en: 'A breach of personal data' },
  'notice-late': { ko: '정보주체에 대한 통지의 발송', en: 'Sending the notice to the people concerned' },
} as const;

const noteOf = (row: AlarmRow, kind: Alarm, dueAt: Instant | null): NoteTo['note'] => ({
  incidentId: row.incidentId,
  number: row.number,
  kind,
  text: texts[kind],
  dueAt,
});

/** What is told once: an alarm of a case, or of a notice each time it is raised. */
interface Thing {
  readonly thing: string;
  readonly dueAt: Instant | null;
}

const tell = async (
  tx: Tx,
  deps: Deps,
  row: AlarmRow,
  why: Alarm,
  people: readonly string[],
  { thing, dueAt }: Thing = { thing: why, dueAt: null },
): Promise<NoteTo[]> => {
  const notes: NoteTo[] = [];
  for (const personId of people) {
    const reminder = { incidentId: row.incidentId, thing, dueAt: null, mark: 0, personId, why };
    if (await keepReminder(tx, deps.clock, reminder)) notes.push({ personId, note: noteOf(row, why, dueAt) });
  }
  return notes;
};

const reports = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> => {
  const notes: NoteTo[] = [];
  for (const row of await newReports(tx)) {
    const to = { role: 'officer', personId: null, involvedIds: row.involvedIds } as const;
    notes.push(...(await tell(tx, deps, row, 'new-report', roster.assigned(to))));
    await announceTasksOf(tx, row.incidentId, deps.clock.now());
  }
  return notes;
};

const gravest = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> => {
  const notes: NoteTo[] = [];
  for (const row of await gravestCases(tx)) {
    const to = { role: 'head', personId: null, involvedIds: row.involvedIds } as const;
    notes.push(...(await tell(tx, deps, row, 'grade-1', roster.withRole(to, 'head'))));
  }
  return notes;
};

/** Whoever sends, whoever answers for it, and whoever works on the case. */
const lateNotices = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> => {
  const notes: NoteTo[] = [];
  for (const row of await noticesLate(tx)) {
    const { involvedIds, handlerId, dueAt, thing } = row;
    const to = { role: 'officer', personId: null, involvedIds } as const;
    const people = new Set([
      ...roster.assigned(to),
      ...roster.withRole(to, 'cpo', 'head'),
      ...roster.assigned({ ...to, personId: handlerId }),
    ]);
    notes.push(...(await tell(tx, deps, row, 'notice-late', [...people], { thing, dueAt })));
  }
  return notes;
};

/**
 * A report came in: the officers. A case of grade 1: the head, at once (제18조제1항). A notice will not reach its
 * last reader within the legal term: those responsible. What happened stays inside.
 */
export const alarms: Job = {
  name: 'alarms',
  every: { seconds: 10 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      if (!(await canTell(tx, deps))) return;
      const roster = rosterOf(await activeMembers(tx));
      await sendNotes(tx, deps, roster, [
        ...(await gravest(tx, deps, roster)),
        ...(await lateNotices(tx, deps, roster)),
        ...(await reports(tx, deps, roster)),
      ]);
    }),
};
