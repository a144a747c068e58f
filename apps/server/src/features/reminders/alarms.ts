import type { Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { queueMail } from '../mail/index.ts';
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

/** Everybody who could handle it is named in it. Whoever gives roles has to find somebody; what it is about stays shut. */
const tellOfNobody = async (tx: Tx, deps: Deps, row: AlarmRow, people: readonly string[]): Promise<void> => {
  for (const toPerson of people) {
    const reminder = {
      incidentId: row.incidentId,
      thing: 'nobody-left',
      dueAt: null,
      mark: 0,
      why: 'new-report',
    } as const;
    if (!(await keepReminder(tx, deps.clock, { ...reminder, personId: toPerson }))) continue;
    await queueMail(tx, deps, {
      toPerson,
      subject: '[봉수] 맡을 사람이 없는 신고가 있습니다 / A report that nobody may handle',
      body:
        '신고 하나를 맡을 수 있는 사람이 모두 관련자로 지정되어 있습니다. 관련되지 않은 사람에게 보호책임자, 기관장 또는 감사 역할을 주거나 ‘신고자 보호’의 대행자를 정해 주세요.\n\n' +
        'Everybody who could handle a report is named in it. Give somebody else the role of privacy officer, head or auditor, or have a substitute named under “Reporter protection”.\n\n' +
        `${deps.config.publicUrl}/custody\n`,
    });
  }
};

const reports = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> => {
  const notes: NoteTo[] = [];
  for (const row of await newReports(tx)) {
    const to = { role: 'officer', personId: null, involvedIds: row.involvedIds } as const;
    const people = row.standInIds.length > 0 ? row.standInIds : roster.assigned(to);
    notes.push(...(await tell(tx, deps, row, 'new-report', people)));
    // It stays untold, so that whoever comes to be able to handle it hears of it.
    if (people.length === 0) await tellOfNobody(tx, deps, row, roster.withRole(to, 'administrator'));
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
