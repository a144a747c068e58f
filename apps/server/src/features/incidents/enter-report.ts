import { newId, toSeoulIso } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { appendEvent } from './events.ts';
import { insertFacts } from './facts.ts';
import type { Incident } from './incident.ts';
import { placeOfIdentity, type Identity } from './reporter-identity.ts';

export interface Entered {
  readonly source: Incident['source'];
  readonly reporterType: Incident['reporterType'];
  readonly summary: string;
  readonly departmentId: string | null;
  readonly noticedAt: string;
  readonly occurredAt: string | null;
  readonly approximateCount: number | null;
  /** When the organisation knew: from then its clocks run. */
  readonly awareAt: string;
  /** By which the reporter finds it again, see `reporter-identity.ts`; `null`: by no account. */
  readonly owner: string | null;
  /** `null`: the report carries none. */
  readonly identity: Identity | null;
  /** Those who work on the case see it, because the reporter wants so; otherwise it takes two custodians. */
  readonly shared: boolean;
  /** 관련자, as the reporter named them: they never see that it exists. */
  readonly involvedIds: readonly string[];
}

/** A register line is one line: the first sentence, shortened. */
export const titleFrom = (summary: string): string => {
  const line =
    summary
      .split('\n')
      .find((part) => part.trim() !== '')
      ?.trim() ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

const sealReporter = async (tx: Tx, deps: Deps, id: string, { owner, identity, shared }: Entered): Promise<void> => {
  if (owner !== null) await tx.run(sql`insert into report_owner (incident_id, owner) values (${id}, ${owner})`);
  if (identity === null) return;
  const sealed = deps.vault.seal(JSON.stringify(identity), placeOfIdentity(id));
  await tx.run(sql`insert into incident_reporter (incident_id, shared, sealed) values (${id}, ${shared}, ${sealed})`);
};

/** A report becomes a case, through whichever door it came. Call it as the product itself. */
export const enterReport = async (
  tx: Tx,
  deps: Deps,
  report: Entered,
): Promise<{ readonly id: string; readonly reportedAt: string }> => {
  const now = deps.clock.now();
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into incident (id, title, summary, source, reporter_type, department_id, reported_at, involved_ids)
    values (${id}, ${titleFrom(report.summary)}, ${report.summary}, ${report.source}, ${report.reporterType},
      ${report.departmentId}, ${now}, ${report.involvedIds}::uuid[])`);
  await sealReporter(tx, deps, id, report);
  await appendEvent(tx, deps, id, {
    kind: 'reported',
    anonymous: true,
    happenedAt: now,
    data: { reporterType: report.reporterType, ...(report.source === 'staff' ? {} : { door: report.source }) },
  });
  if (report.involvedIds.length > 0) {
    const data = { personIds: report.involvedIds, byReporter: true };
    await appendEvent(tx, deps, id, { kind: 'involved-named', anonymous: true, data });
  }
  await insertFacts(tx, deps, id, {
    by: null,
    source: report.source === 'processor' ? '수탁자 신고' : '침해사실 신고',
    reason: '',
    facts: {
      detectedAt: report.noticedAt,
      awareAt: report.awareAt,
      ...(report.occurredAt === null ? {} : { occurredAt: report.occurredAt }),
      ...(report.approximateCount === null ? {} : { subjectCountAtLeast: report.approximateCount }),
    },
  });
  return { id, reportedAt: toSeoulIso(now) };
};
