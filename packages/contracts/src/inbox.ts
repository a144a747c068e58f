import { z } from 'zod';
import { id, moment, personRef, role } from './common.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });

/** When something is due, seen from now, in Korean days; a week ends with its Sunday. */
export const inboxGroups = ['late', 'today', 'this-week', 'later', 'no-date'] as const;

export const inboxItem = z.object({
  /** Stable as long as the same thing waits, unique together with the case. */
  key: z.string(),
  incidentId: id,
  number: z.string().nullable(),
  /** `null` for an improvement whose owner does not see its case. */
  title: z.string().nullable(),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  /** `duty`, `improvement`, `override`, or the code of a step (`register`, `grade`, …). */
  kind: z.string(),
  text,
  startsAt: moment,
  dueAt: moment.nullable(),
  late: z.boolean(),
  whose: z.enum(['me', 'role']),
  role: role.nullable(),
  /** The key for `duties.perform`, or the id for `closure.completeImprovement`. */
  dutyKey: z.string().nullable(),
  improvementId: id.nullable(),
});
export type InboxItem = z.infer<typeof inboxItem>;

/** Something that waits for somebody else in a case its reader works on: for one person, or for everybody of some roles. */
export const teamItem = inboxItem
  .omit({ whose: true, role: true, improvementId: true })
  .extend({ person: personRef.nullable(), roles: z.array(role) });
export type TeamItem = z.infer<typeof teamItem>;

/** Something that waits for its reader outside of any case, and the page on which it is done. */
export const errandItem = z.object({
  key: z.string(),
  kind: z.string(),
  text,
  link: z.string(),
  startsAt: moment,
  dueAt: moment.nullable(),
  late: z.boolean(),
});
export type ErrandItem = z.infer<typeof errandItem>;

export const inboxMine = defineOperation({
  id: 'inbox.mine',
  method: 'GET',
  path: '/api/inbox',
  summary: { ko: '내가 지금 할 일', en: 'What waits for me' },
  permission: 'self.use',
  /** Late first, and within a group the earliest first. Groups without anything are left out. */
  response: z.object({
    total: z.int(),
    late: z.int(),
    groups: z.array(z.object({ group: z.enum(inboxGroups), items: z.array(inboxItem) })),
    /** What waits for me outside of any case, the most urgent first; not counted in `total`. */
    errands: z.array(errandItem),
    /** What others have to do in the cases I work on, the most urgent first; at most fifty, `total` counts all. */
    team: z.object({ total: z.int(), late: z.int(), items: z.array(teamItem) }),
    serverNow: moment,
  }),
});

export const inboxSummary = defineOperation({
  id: 'inbox.summary',
  method: 'GET',
  path: '/api/inbox/summary',
  summary: { ko: '할 일의 수와 다음 법정 기한', en: 'How much waits, and the next legal clock' },
  permission: 'self.use',
  response: z.object({
    tasks: z.int(),
    late: z.int(),
    /** What waits outside of any case, counted apart from `tasks`. */
    errands: z.int(),
    /** What others have to do in the cases I work on. */
    teamTasks: z.int(),
    teamLate: z.int(),
    /** The legal clock that runs out next, of all cases the reader sees; late ones are counted in `lateClocks`. */
    nextClock: z
      .object({ incidentId: id, number: z.string().nullable(), title: z.string(), dutyTitle: text, dueAt: moment })
      .nullable(),
    lateClocks: z.int(),
    serverNow: moment,
  }),
});

export const inboxOperations = [inboxMine, inboxSummary];
