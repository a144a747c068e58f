import type { FactValues, PersonRef, statusPage, StatusView } from '@bongsu/contracts';
import { isBefore, toSeoulIso, type Instant, type Json } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Call } from '../../http/route.ts';
import { currentFacts, eventsOf, peopleRefs, responseSteps, seen, type Incident } from '../incidents/index.ts';
import { needsOf, statusClocks, type StatusClockRow } from './store.ts';
import { joinedNeeds, type Need } from './needs.ts';

type Names = ReadonlyMap<string, PersonRef>;

const iso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const situation = (incident: Incident, facts: FactValues): StatusView['situation'] => ({
  summary: incident.summary,
  occurredAt: facts.occurredAt ?? null,
  awareAt: facts.awareAt ?? null,
  reportedAt: toSeoulIso(incident.reportedAt),
  subjectCount: facts.subjectCount ?? null,
  subjectCountAtLeast: facts.subjectCountAtLeast ?? null,
  dataKinds: facts.dataKinds ?? [],
  dataItems: facts.dataItems ?? null,
  cause: facts.cause ?? null,
  circumstances: facts.circumstances ?? null,
  methods: facts.methods ?? [],
  damage: facts.damage ?? null,
  recovered: facts.recovered ?? null,
});

const presentClock = (row: StatusClockRow): StatusView['clocks'][number] => ({
  key: row.key,
  title: row.body.title,
  status: row.overridden && row.doneAt === null ? 'overridden' : row.status,
  dueAt: iso(row.dueAt),
  doneAt: iso(row.doneAt),
  basis: row.body.basis.map(({ law, article }) => `${law} ${article}`.trim()),
  promptness: row.promptness,
});

const presentNeed = (row: Need, names: Names, now: Instant): StatusView['needs'][number] => ({
  text: row.text,
  dueAt: iso(row.dueAt),
  late: row.dueAt !== null && isBefore(row.dueAt, now),
  role: row.role,
  roles: [...row.roles],
  person: row.personId === null ? null : (names.get(row.personId) ?? null),
  since: toSeoulIso(row.since),
});

/** A text of an event, which is JSON. */
const said = (data: Json, key: string): string => {
  const value = (data as Readonly<Record<string, Json | undefined>>)[key];
  return typeof value === 'string' ? value : '';
};

const deedsOf = async (tx: Tx, id: string): Promise<Pick<StatusView, 'actions' | 'reportsToHead'>> => {
  const events = (await eventsOf(tx, id)).toReversed();
  return {
    actions: events
      .filter((event) => event.kind === 'action')
      .map(({ happenedAt, data }) => ({
        at: toSeoulIso(happenedAt),
        kind: said(data, 'kind'),
        description: said(data, 'description'),
      })),
    reportsToHead: events
      .filter((event) => event.kind === 'reported-to-head')
      .map(({ happenedAt, data }) => ({
        at: toSeoulIso(happenedAt),
        means: said(data, 'means'),
        summary: said(data, 'summary'),
      })),
  };
};

/** 상황 · 조치 · 필요 on one page, for the head (제18조); on the screen and on paper the same. */
export const presentStatus = async (tx: Tx, incident: Incident, now: Instant): Promise<StatusView> => {
  const { id, number, title, stage, grade, handlerId } = incident;
  const needs = joinedNeeds(await needsOf(tx, id));
  const steps = await responseSteps(tx, id, now);
  const names = await peopleRefs(tx, [
    ...needs.flatMap((need) => need.personId ?? []),
    ...(handlerId ? [handlerId] : []),
  ]);
  return {
    incidentId: id,
    number,
    title,
    stage,
    grade,
    serverNow: toSeoulIso(now),
    handler: handlerId === null ? null : (names.get(handlerId) ?? null),
    situation: situation(incident, await currentFacts(tx, id)),
    clocks: (await statusClocks(tx, id)).map(presentClock),
    ...(await deedsOf(tx, id)),
    steps: steps.toReversed().map(({ at, activity }) => ({ at: toSeoulIso(at), text: activity })),
    needs: needs.map((need) => presentNeed(need, names, now)),
  };
};

export const readStatus = async (call: Call<typeof statusPage>): Promise<StatusView> => {
  const { tx, deps, params } = call;
  const incident = await seen(tx, params.incidentId);
  await call.record({ action: 'read', subjects: [`incident:${incident.id}`], incidentId: incident.id });
  return presentStatus(tx, incident, deps.clock.now());
};
