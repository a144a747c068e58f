import { toSeoulIso } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { harmlessText } from '../inbox/index.ts';
import { planReminders, type Deadline, type Reminder, type Told } from './plan.ts';
import { rosterOf, type Roster } from './roster.ts';
import { canTell, sendNotes, type NoteTo } from './send.ts';
import { activeMembers, deadlinesDue, keepReminder, takeUnannounced, TOLD_BY_ALARM, toldIn } from './store.ts';
import type { Note } from './words.ts';

const seriesOf = (incidentId: string, thing: string, dueAt: Deadline['dueAt'], personId: string): string =>
  [incidentId, thing, toSeoulIso(dueAt), personId].join('|');

const readTold = async (tx: Tx, deadlines: readonly Deadline[]): Promise<Told> => {
  const rows = await toldIn(tx, [...new Set(deadlines.map((deadline) => deadline.incidentId))]);
  const told = new Map(rows.map((row) => [seriesOf(row.incidentId, row.thing, row.dueAt, row.personId), row.mark]));
  return ({ incidentId, key, dueAt }, personId) => told.get(seriesOf(incidentId, key, dueAt, personId)) ?? null;
};

const kindOf = ({ why, mark }: Reminder): Note['kind'] => {
  if (mark === 100) return 'late';
  return why === 'attention' ? 'attention' : 'due';
};

const noteOf = (reminder: Reminder): NoteTo => {
  const { incidentId, number, kind, text, dueAt } = reminder.deadline;
  const note = { incidentId, number, kind: kindOf(reminder), text: harmlessText(kind, text), dueAt };
  return { personId: reminder.personId, note };
};

/** The marks of deadlines that have passed and were not told yet. */
const dueNotes = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> => {
  const now = deps.clock.now();
  const deadlines = await deadlinesDue(tx, now);
  const notes: NoteTo[] = [];
  for (const reminder of planReminders(deadlines, roster, await readTold(tx, deadlines), now)) {
    const { deadline, mark, personId, why } = reminder;
    const { incidentId, key: thing, dueAt } = deadline;
    if (await keepReminder(tx, deps.clock, { incidentId, thing, dueAt, mark, personId, why }))
      notes.push(noteOf(reminder));
  }
  return notes;
};

/** What became somebody's since the last run; whoever caused it knows. */
const newNotes = async (tx: Tx, deps: Deps, roster: Roster): Promise<NoteTo[]> =>
  (await takeUnannounced(tx, deps.clock.now()))
    .filter(({ kind }) => kind !== TOLD_BY_ALARM)
    .flatMap((task) =>
      roster
        .assigned(task)
        .filter((personId) => !task.causedBy.includes(personId))
        .map((personId) => {
          const { incidentId, number, kind, dueAt } = task;
          return {
            personId,
            note: { incidentId, number, kind: 'assigned', text: harmlessText(kind, task.text), dueAt } as const,
          };
        }),
    );

const key = ({ personId, note }: NoteTo): string => [personId, note.incidentId, note.text.ko].join('|');

/**
 * Once a minute, one mail a person: what is newly theirs, and what is at 50, 80 and 100 % of its time. What is told in
 * the same transaction as it is noted, so that a killed run neither forgets nor repeats.
 */
export const reminders: Job = {
  name: 'reminders',
  every: { minutes: 1 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      if (!(await canTell(tx, deps))) return;
      const roster = rosterOf(await activeMembers(tx));
      const due = await dueNotes(tx, deps, roster);
      const said = new Set(due.map(key));
      const fresh = (await newNotes(tx, deps, roster)).filter((entry) => !said.has(key(entry)));
      await sendNotes(tx, deps, roster, [...due, ...fresh]);
    }),
};
