import type { BodyOf, publicReport } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { enterReport, refuseFuture, type Identity } from '../incidents/index.ts';
import { markOfReceipt, newReceipt } from './receipt.ts';
import { insertPublicReport } from './store.ts';

type Report = BodyOf<typeof publicReport>;

/** 신고인 (붙임1), as far as they said it; `null`: a report without a name is a report too. */
const identityOf = ({ name, phone, email }: Report): Identity | null =>
  name === '' && phone === '' && email === '' ? null : { name, department: '', phone, email };

/**
 * From when the organisation knew. What a member of staff knows it knows, as with a report of the staff; what anybody
 * else noticed it learns when it arrives here.
 */
const awareAt = ({ reporterType }: Report, noticedAt: string, now: Instant): string =>
  reporterType === 'staff' ? noticedAt : toSeoulIso(now);

/**
 * Of our people all who are called so, whatever department was written beside, and all who hold an office that was
 * ticked: one person too many is kept away until the officer has looked, rather than one too few.
 */
const peopleNamed = async (tx: Tx, { involvedNames, involvedOffices }: Report): Promise<string[]> => {
  const names = involvedNames.map((name) => name.replaceAll(/\s+/g, ''));
  const rows = await tx.many<{ id: string }>(sql`
    select id from person
    where roles && ${involvedOffices}::text[]
      or exists (select from unnest(${names}::text[]) as named
        where length(person.name) > 1 and strpos(named, regexp_replace(person.name, '\\s+', '', 'g')) > 0)`);
  return rows.map(({ id }) => id);
};

/** What was written as a name is part of the report, word for word; it may be nobody of ours, or a nickname. */
const withNames = ({ summary, involvedNames }: Report): string =>
  involvedNames.length === 0
    ? summary
    : `${summary}\n\n관련된 사람으로 적은 이름 / People named: ${involvedNames.join(', ')}`;

/** Anybody reports a breach (제11조); answers the only copy of the receipt there will ever be. */
export const reportFromOutside = async (
  tx: Tx,
  deps: Deps,
  report: Report,
): Promise<{ readonly id: string; readonly receipt: string; readonly reportedAt: string }> => {
  const now = deps.clock.now();
  refuseFuture({ noticedAt: report.noticedAt, occurredAt: report.occurredAt }, now);
  const receipt = newReceipt();
  const noticedAt = report.noticedAt ?? toSeoulIso(now);
  return tx.asSystem(async () => {
    const entered = await enterReport(tx, deps, {
      source: 'public',
      reporterType: report.reporterType,
      summary: withNames(report),
      departmentId: null,
      noticedAt,
      occurredAt: report.occurredAt,
      approximateCount: report.approximateCount,
      awareAt: awareAt(report, noticedAt, now),
      owner: null,
      identity: identityOf(report),
      shared: false,
      involvedIds: await peopleNamed(tx, report),
    });
    await insertPublicReport(tx, entered.id, markOfReceipt(deps.vault, receipt));
    return { ...entered, receipt };
  });
};
