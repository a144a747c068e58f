import { instant, isBefore, newId, toSeoulIso, type Instant } from '@bongsu/kit';
import { both, type BodyOf, type reportsFile } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { insertFacts } from './facts.ts';
import { ownerMark } from './reporter-identity.ts';

type Report = BodyOf<typeof reportsFile>;

/** A register line is one line: the first sentence, shortened. */
export const titleFrom = (summary: string): string => {
  const line =
    summary
      .split('\n')
      .find((part) => part.trim() !== '')
      ?.trim() ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

const refuseFuture = (report: Report, now: Instant): void => {
  const late = both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.');
  if (isBefore(now.add({ minutes: 5 }), instant(report.noticedAt))) refuseField('noticedAt', late);
  if (report.occurredAt !== null && isBefore(now.add({ minutes: 5 }), instant(report.occurredAt)))
    refuseField('occurredAt', late);
};

const sealReporter = async (tx: Tx, deps: Deps, incidentId: string, report: Report): Promise<void> => {
  const person = await tx.maybe<{ name: string; department: string | null }>(sql`
    select p.name, d.name as department from person p left join department d on d.id = p.department_id
    where p.id = ${tx.actor.personId}`);
  const identity = {
    name: person?.name ?? '',
    department: person?.department ?? '',
    phone: report.phone,
    email: report.email,
  };
  const sealed = deps.vault.seal(JSON.stringify(identity), `incident-reporter:${incidentId}`);
  await tx.run(sql`
    insert into incident_reporter (incident_id, owner, sealed)
    values (${incidentId}, ${ownerMark(deps.vault, tx.actor.personId ?? '')}, ${sealed})`);
};

/**
 * A member of staff reports a breach or the suspicion of one (대응지침 제11조). The clocks run from the moment the
 * reporter noticed, since the organisation then knew through its staff; whoever sees it differently changes the
 * awareness later with a reason, and this first value stays in sight.
 */
export const fileReport = async (tx: Tx, deps: Deps, report: Report): Promise<{ id: string; reportedAt: string }> => {
  const now = deps.clock.now();
  refuseFuture(report, now);
  const id = newId(deps.clock);
  await tx.asSystem(async () => {
    await tx.run(sql`
      insert into incident (id, title, summary, reporter_type, department_id, reported_at)
      values (${id}, ${titleFrom(report.summary)}, ${report.summary}, ${report.reporterType}, ${report.departmentId}, ${now})`);
    await sealReporter(tx, deps, id, report);
    await appendEvent(tx, deps, id, {
      kind: 'reported',
      anonymous: true,
      happenedAt: now,
      data: { reporterType: report.reporterType },
    });
    await insertFacts(tx, deps, id, {
      by: null,
      source: '침해사실 신고',
      reason: '',
      facts: {
        detectedAt: report.noticedAt,
        awareAt: report.noticedAt,
        ...(report.occurredAt === null ? {} : { occurredAt: report.occurredAt }),
        ...(report.approximateCount === null ? {} : { subjectCountAtLeast: report.approximateCount }),
      },
    });
  });
  return { id, reportedAt: toSeoulIso(now) };
};
