import { instant, isBefore, type Instant } from '@bongsu/kit';
import { both, type BodyOf, type reportsFile } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { enterReport } from './enter-report.ts';
import { ownerMark, type Identity } from './reporter-identity.ts';

type Report = BodyOf<typeof reportsFile>;

/** What was noticed or happened, by its field, lies behind us; a clock that is a little fast is forgiven. */
export const refuseFuture = (moments: Readonly<Record<string, string | null>>, now: Instant): void => {
  const late = both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.');
  for (const [field, at] of Object.entries(moments))
    if (at !== null && isBefore(now.add({ minutes: 5 }), instant(at))) refuseField(field, late);
};

const ownIdentity = async (tx: Tx, report: Report): Promise<Identity> => {
  const person = await tx.maybe<{ name: string; department: string | null }>(sql`
    select p.name, d.name as department from person p left join department d on d.id = p.department_id
    where p.id = ${tx.actor.personId}`);
  return { name: person?.name ?? '', department: person?.department ?? '', phone: report.phone, email: report.email };
};

/** Of these the people there are; nobody learns from a report whom we know. */
const knownPeople = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.many<{ id: string }>(sql`select id from person where id = any (${ids}::uuid[])`)).map(({ id }) => id);

/**
 * A member of staff reports a breach or the suspicion of one (대응지침 제11조). The clocks run from the moment the
 * reporter noticed, since the organisation then knew through its staff; whoever sees it differently changes the
 * awareness later with a reason, and this first value stays in sight.
 */
export const fileReport = async (tx: Tx, deps: Deps, report: Report): Promise<{ id: string; reportedAt: string }> => {
  refuseFuture({ noticedAt: report.noticedAt, occurredAt: report.occurredAt }, deps.clock.now());
  const involvedIds = await knownPeople(tx, report.involvedIds);
  return tx.asSystem(async () =>
    enterReport(tx, deps, {
      ...report,
      involvedIds,
      source: 'staff',
      awareAt: report.noticedAt,
      owner: ownerMark(deps.vault, tx.actor.personId ?? ''),
      identity: await ownIdentity(tx, report),
    }),
  );
};
