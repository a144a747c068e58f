import type { BodyOf, publicReport } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
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

/** Anybody reports a breach (제11조); answers the only copy of the receipt there will ever be. */
export const reportFromOutside = async (
  tx: Tx,
  deps: Deps,
  report: Report,
): Promise<{ readonly id: string; readonly receipt: string; readonly reportedAt: string }> => {
  const now = deps.clock.now();
  refuseFuture(report, now);
  const receipt = newReceipt();
  const noticedAt = report.noticedAt ?? toSeoulIso(now);
  return tx.asSystem(async () => {
    const entered = await enterReport(tx, deps, {
      source: 'public',
      reporterType: report.reporterType,
      summary: report.summary,
      departmentId: null,
      noticedAt,
      occurredAt: report.occurredAt,
      approximateCount: report.approximateCount,
      awareAt: awareAt(report, noticedAt, now),
      owner: null,
      identity: identityOf(report),
      shared: false,
    });
    await insertPublicReport(tx, entered.id, markOfReceipt(deps.vault, receipt));
    return { ...entered, receipt };
  });
};
