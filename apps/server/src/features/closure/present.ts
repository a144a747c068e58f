import type { closureGet, PersonRef, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import { currentFacts, peopleRefs, personIn, type Incident } from '../incidents/index.ts';
import { draftReport } from './draft.ts';
import { disciplinesOf, improvementsOf, postMortemOf, reportsOf } from './store.ts';

type View = ResponseOf<typeof closureGet>;

const iso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const evidenceNames = async (tx: Tx, incidentId: string): Promise<readonly string[]> => {
  const rows = await tx.many<{ data: { label?: string; name?: string; sha256?: string } }>(sql`
    select data from incident_event where incident_id = ${incidentId} and kind = 'evidence-added' order by seq`);
  return rows.flatMap(({ data: { label, name, sha256 } }) =>
    name === undefined ? [] : [`${label ?? ''} ${name} (요약값 ${sha256 ?? ''})`.trim()],
  );
};

export const presentClosure = async (tx: Tx, incident: Incident): Promise<View> => {
  const reports = await reportsOf(tx, incident.id);
  const disciplines = await disciplinesOf(tx, incident.id);
  const postMortem = await postMortemOf(tx, incident.id);
  const improvements = await improvementsOf(tx, incident.id);
  const names = await peopleRefs(tx, [
    ...reports.flatMap((row) => [row.authorId, row.decidedBy ?? []].flat()),
    ...disciplines.map((row) => row.requestedBy),
    ...(postMortem === null ? [] : [postMortem.authorId]),
    ...improvements.flatMap((row) => [row.ownerId, row.doneBy ?? [], row.effectBy ?? []].flat()),
  ]);
  const ref = (id: string): PersonRef => personIn(names, id);
  const maybeRef = (id: string | null): PersonRef | null => (id === null ? null : ref(id));
  return {
    reports: reports.map((row) => ({
      id: row.id,
      revision: row.revision,
      body: row.body,
      author: ref(row.authorId),
      submittedAt: toSeoulIso(row.submittedAt),
      decision: row.decision,
      decidedBy: maybeRef(row.decidedBy),
      decidedAt: iso(row.decidedAt),
      note: row.note,
    })),
    draft:
      reports.at(-1)?.body ??
      draftReport(incident.summary, await currentFacts(tx, incident.id), await evidenceNames(tx, incident.id)),
    disciplines: disciplines.map((row) => ({
      id: row.id,
      needed: row.needed,
      request: row.request,
      requestedBy: ref(row.requestedBy),
      requestedAt: toSeoulIso(row.requestedAt),
      department: row.departmentId === null ? null : { id: row.departmentId, name: row.departmentName ?? '' },
      result: row.result,
      resultNote: row.resultNote,
      resultOn: row.resultOn,
    })),
    postMortem:
      postMortem === null
        ? null
        : {
            id: postMortem.id,
            rootCause: postMortem.rootCause,
            lessons: postMortem.lessons,
            sharing: postMortem.sharing,
            author: ref(postMortem.authorId),
            submittedAt: toSeoulIso(postMortem.submittedAt),
            due: postMortem.due,
          },
    postMortemDue: incident.postMortemDue,
    improvements: improvements.map((row) => ({
      id: row.id,
      what: row.what,
      owner: ref(row.ownerId),
      due: row.due,
      decision: row.decision,
      decisionNote: row.decisionNote,
      doneAt: iso(row.doneAt),
      doneBy: maybeRef(row.doneBy),
      doneNote: row.doneNote,
      effect: row.effect,
      effectNote: row.effectNote,
      effectBy: maybeRef(row.effectBy),
    })),
  };
};
