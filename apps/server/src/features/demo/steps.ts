import type { ClosureReportBody, FactValues } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import {
  assignHandler,
  callTeam,
  decideReport,
  fileReport,
  grade,
  recordAction,
  recordFacts,
  register,
  reportsOf,
  reportToHead,
  requestDiscipline,
  submitReport,
} from '../verbs.ts';
import type { Narrator, Who } from './narrator.ts';

/** The usual steps of a case, in fewer words. */

interface Report {
  readonly summary: string;
  readonly noticedAt: Instant;
  readonly occurredAt?: Instant;
  readonly department: string;
  readonly count?: number;
}

export const report = (tale: Narrator, who: Who, at: Instant, given: Report): Promise<void> =>
  tale.begin(who, at, (tx, deps) =>
    fileReport(tx, deps, {
      summary: given.summary,
      noticedAt: toSeoulIso(given.noticedAt),
      occurredAt: given.occurredAt === undefined ? null : toSeoulIso(given.occurredAt),
      departmentId: tale.department(given.department),
      approximateCount: given.count ?? null,
      reporterType: 'staff',
      shared: false,
      involvedIds: [],
      phone: '',
      email: '',
    }),
  );

export const enter = (
  tale: Narrator,
  at: Instant,
  given: { readonly title: string; readonly department: string; readonly involved?: readonly Who[] },
): Promise<unknown> =>
  tale.act('officer', at, (tx, deps, id, version) =>
    register(tx, deps, id, {
      version,
      title: given.title,
      reporterType: 'staff',
      departmentId: tale.department(given.department),
      involvedIds: (given.involved ?? []).map((who) => tale.person(who)),
    }),
  );

export const classify = (tale: Narrator, at: Instant, level: 1 | 2 | 3): Promise<unknown> =>
  tale.act('cpo', at, (tx, deps, id, version) => {
    const answers = { disclosedOutside: level === 1, misusedInside: level === 2, keptUnsafely: level === 3 };
    return grade(tx, deps, id, { version, answers, grade: level, reason: '' });
  });

export const entrust = (tale: Narrator, at: Instant, handler: Who): Promise<unknown> =>
  tale.act('cpo', at, (tx, deps, id, version) =>
    assignHandler(tx, deps, id, { version, handlerId: tale.person(handler), reason: '' }),
  );

export const gather = (
  tale: Narrator,
  at: Instant,
  members: readonly (readonly [who: Who, duty: string])[],
): Promise<unknown> =>
  tale.act('cpo', at, (tx, deps, id, version) =>
    callTeam(tx, deps, id, { version, members: members.map(([who, duty]) => ({ personId: tale.person(who), duty })) }),
  );

export const findOut = (
  tale: Narrator,
  who: Who,
  at: Instant,
  facts: FactValues,
  source: string,
  reason = '',
): Promise<unknown> =>
  tale.act(who, at, (tx, deps, id, version) => recordFacts(tx, deps, id, { version, facts, source, reason }));

export type Deed = Parameters<typeof recordAction>[3]['kind'];

export const act = (tale: Narrator, who: Who, at: Instant, kind: Deed, description: string): Promise<unknown> =>
  tale.act(who, at, (tx, deps, id) => recordAction(tx, deps, id, { at: toSeoulIso(at), kind, description }));

export const tellHead = (tale: Narrator, at: Instant, means: string, summary: string): Promise<unknown> =>
  tale.act('cpo', at, (tx, deps, id) => reportToHead(tx, deps, id, { at: toSeoulIso(at), means, summary }));

export const submit = (tale: Narrator, who: Who, at: Instant, body: ClosureReportBody): Promise<unknown> =>
  tale.act(who, at, (tx, deps, id) => submitReport(tx, deps, id, body));

export const approve = (tale: Narrator, at: Instant): Promise<void> =>
  tale.act('cpo', at, async (tx, deps, id) => {
    const last = (await reportsOf(tx, id)).at(-1);
    if (last !== undefined) await decideReport(tx, deps, id, last.id, { decision: 'approved', note: '' });
  });

export const noDiscipline = (tale: Narrator, at: Instant, request: string): Promise<unknown> =>
  tale.act('cpo', at, (tx, deps, id) =>
    requestDiscipline(tx, deps, id, { needed: false, request, departmentId: null }),
  );
