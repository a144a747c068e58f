import { Readable } from 'node:stream';
import { toSeoulIso, type Clock, type Instant } from '@bongsu/kit';
import { writeAccess } from '../../access.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refreshCase } from '../refresh.ts';
import { personActor } from '../session/index.ts';
import { addEvidence, dutiesOf, findIncident, recordPerformance } from '../verbs.ts';
import type { DemoIds } from './build.ts';

/** Puts a case, a notice or the like into a fresh demo, in the transaction that makes it, as the product itself. */
export type DemoStory = (tx: Tx, deps: Deps, ids: DemoIds) => Promise<void>;

/** Somebody of the demo, by the key in `institution.ts`. */
export type Who = string;

type Verb<T> = (tx: Tx, deps: Deps, version: number) => Promise<T>;

/** Plays one case: each verb at its own moment of the past, as the person who did it. */
export interface Narrator {
  readonly now: Instant;
  person(who: Who): string;
  department(key: string): string;
  /** Days ago, at a time of day in Seoul; never later than now. */
  daysAgo(days: number, time: string): Instant;
  /** Begins the case; the other verbs speak of it from then on. */
  begin(who: Who, at: Instant, file: (tx: Tx, deps: Deps) => Promise<{ readonly id: string }>): Promise<void>;
  act<T>(who: Who, at: Instant, verb: (tx: Tx, deps: Deps, id: string, version: number) => Promise<T>): Promise<T>;
  /** Records every duty that is open at that moment as done then, with everything it must say. */
  perform(who: Who, at: Instant, means: string, only?: readonly string[]): Promise<void>;
  evidence(who: Who, at: Instant, name: string, source: string, content: string): Promise<void>;
}

/** A clock that the story moves. Only the history lies in the past: the whole case is looked at again as of now. */
const storyClock = (start: Instant): Clock & { set(at: Instant): void } => {
  let current = start;
  return {
    now: () => current,
    set: (at) => {
      current = at;
    },
  };
};

const OPEN = new Set(['required', 'overdue', 'needs-facts', 'deferred']);
const ADDRESS = '192.0.2.10';

const daysAgo = (now: Instant, days: number, time: string): Instant => {
  const date = now.toZonedDateTimeISO('Asia/Seoul').toPlainDate().subtract({ days });
  return date.toZonedDateTime({ timeZone: 'Asia/Seoul', plainTime: time }).toInstant();
};

export const narrate = (tx: Tx, given: Deps, ids: DemoIds): Narrator => {
  const now = given.clock.now();
  const clock = storyClock(now);
  const deps: Deps = { ...given, clock };
  let incidentId: string | null = null;

  const person = (who: Who): string => ids.people.get(who)!;
  const as = async (who: Who): Promise<Tx> => ({
    ...tx,
    actor: await personActor(tx, person(who), ADDRESS, 'session'),
  });

  const play = async <T>(who: Who, at: Instant, verb: Verb<T>): Promise<T> => {
    clock.set(at);
    const own = await as(who);
    const before = incidentId === null ? null : await findIncident(own, incidentId);
    const result = await verb(own, deps, before?.version ?? 0);
    if (incidentId !== null) {
      const id = incidentId;
      await tx.asSystem(() => refreshCase(own, deps, id));
      const read = { action: 'read', subjects: [`incident:${id}`], incidentId: id } as const;
      await writeAccess(own, clock, 'incidents.get', own.actor, read);
    }
    return result;
  };

  return {
    now,
    person,
    department: (key) => ids.departments.get(key)!,
    daysAgo: (days, time) => daysAgo(now, days, time),
    async begin(who, at, file) {
      clock.set(at);
      const own = await as(who);
      const { id } = await file(own, deps);
      incidentId = id;
      await tx.asSystem(() => refreshCase(own, deps, id));
      const made = { action: 'create', subjects: [`reporter-of:${id}`], incidentId: id, anonymous: true } as const;
      await writeAccess(own, clock, 'reports.file', own.actor, made);
    },
    act: (who, at, verb) => play(who, at, (own, storyDeps, version) => verb(own, storyDeps, incidentId!, version)),
    perform: (who, at, means, only) =>
      play(who, at, async (own, storyDeps) => {
        for (const { body, status } of await dutiesOf(own, incidentId!)) {
          if (!OPEN.has(status) || (only !== undefined && !only.includes(body.duty))) continue;
          const { rule, duty, content } = body;
          const done = { rule, duty, at, items: content, means, reference: '', source: 'manual' };
          await recordPerformance(own, storyDeps, incidentId!, done);
        }
      }),
    evidence: (who, at, name, source, content) =>
      play(who, at, async (own, storyDeps) => {
        const stored = await deps.files.write(Readable.from([Buffer.from(content)]));
        const upload = { name: `${name}.txt`, mediaType: 'text/plain', stored };
        const about = { name, description: '', source, collectedAt: toSeoulIso(at) };
        await addEvidence(own, storyDeps, incidentId!, about, upload);
      }),
  };
};
