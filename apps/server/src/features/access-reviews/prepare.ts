import type { ReviewFigures } from '@bongsu/contracts';
import {
  digestOf,
  instantAt,
  isBefore,
  seoulDate,
  startOfSeoulDay,
  Temporal,
  toSeoulIso,
  type PlainDate,
} from '@bongsu/kit';
import type { Log } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { completenessIn } from '../access-sources/index.ts';
import { factsOf, ruleTitle, standingDecisions } from '../misuse/index.ts';
import { countRecords, type Counted } from './count-records.ts';
import { projectPreparing, projectReview } from './errand.ts';
import { dueOf, periodFrom, type Period } from './period.ts';
import {
  answersIn,
  casesByRule,
  insertReview,
  lastReview,
  namesOfAccounts,
  readPlan,
  unsigned,
  type Plan,
} from './store.ts';
import { verifyRecords } from './verify.ts';

const ACCOUNTS_SHOWN = 100;
/** A period is counted this long after its end: its last records are still on their way. */
const SETTLE_HOURS = 6;

/** The day the log took its first record: what came before nobody collected. `null`: it has none. */
const firstDay = async (log: Log): Promise<PlainDate | null> => {
  const { value } = await log.records().next();
  if (value === undefined) return null;
  return seoulDate(instantAt(value.received));
};

/** The next period that has no review yet, if it is over. */
const nextPeriod = async (
  deps: Deps,
  log: Log,
): Promise<{ period: Period; plan: Plan; systems: readonly string[] } | null> => {
  const first = await firstDay(log);
  if (first === null) return null;
  const { last, plan } = await deps.database.transaction(systemActor, async (tx) => ({
    last: await lastReview(tx),
    plan: await readPlan(tx),
  }));
  const from = last === null ? first.with({ day: 1 }) : Temporal.PlainDate.from(last.to).add({ days: 1 });
  const period = periodFrom(from, plan.months);
  const ready = startOfSeoulDay(period.to.add({ days: 1 })).add({ hours: SETTLE_HOURS });
  if (isBefore(deps.clock.now(), ready)) return null;
  return { period, plan, systems: last?.figures.bySystem.map(({ system }) => system) ?? [] };
};

const count = async (deps: Deps, period: Period, knownSystems: readonly string[]): Promise<Counted> => {
  const facts = await deps.database.transaction(systemActor, (tx) => factsOf(tx, deps));
  return countRecords(await deps.records.store(), { period, facts, knownSystems, accounts: ACCOUNTS_SHOWN });
};

const verification = async (deps: Deps): Promise<ReviewFigures['verification']> => {
  const { ok, size, root, problems } = await verifyRecords(deps.records.folder);
  return { ok, size, root, problems: problems.slice(0, 20), checkedAt: toSeoulIso(deps.clock.now()) };
};

const prepare = async (deps: Deps, { period, plan, systems }: NonNullable<Awaited<ReturnType<typeof nextPeriod>>>) => {
  const { byAccount, ...counted } = await count(deps, period, systems);
  const checked = await verification(deps);
  const [from, to] = [period.from.toString(), period.to.toString()];
  await deps.database.transaction(systemActor, async (tx) => {
    const known = await namesOfAccounts(
      tx,
      byAccount.map(({ actor }) => actor),
    );
    const names = new Map(known.map((one) => [one.account, one]));
    const { justified, caution, violation, ...answers } = await answersIn(tx, from, to);
    const figures: ReviewFigures = {
      ...counted,
      byAccount: byAccount.map(({ actor, ...counts }) => ({
        actor,
        person: names.get(actor)?.name ?? null,
        department: names.get(actor)?.department ?? null,
        ...counts,
      })),
      completeness: await completenessIn(tx, from, to),
      ruleDecisions: await standingDecisions(tx),
      byRule: (await casesByRule(tx, from, to)).map(({ rule, cases }) => ({ rule, title: ruleTitle(rule), cases })),
      answers: { ...answers, verdicts: { justified, caution, violation } },
      verification: checked,
      plan: { months: plan.months, method: plan.method, followUp: plan.followUp },
    };
    const digest = digestOf(figures);
    const row = await insertReview(tx, deps.clock, {
      from,
      to,
      dueAt: dueOf(period, plan.daysToSign),
      figures,
      digest,
    });
    if (row !== null) await projectReview(tx, row, deps.clock.now());
  });
};

const tellPreparing = (deps: Deps, isFailing: boolean): Promise<void> =>
  deps.database.transaction(systemActor, (tx) => projectPreparing(tx, isFailing, deps.clock.now()));

const run = async (deps: Deps): Promise<'again' | void> => {
  const log = await deps.records.log();
  const next = await nextPeriod(deps, log);
  if (next !== null) {
    await prepare(deps, next).catch(async (error: unknown) => {
      await tellPreparing(deps, true);
      throw error;
    });
    await tellPreparing(deps, false);
    return 'again';
  }
  // Whoever is late is told, and the CPO with them.
  await deps.database.transaction(systemActor, async (tx) => {
    for (const row of await unsigned(tx)) await projectReview(tx, row, deps.clock.now());
  });
};

/** 점검 자료: prepared for each period that is over, as soon as its last records are here. */
export const reviewPreparation: Job = { name: 'access-review-preparation', every: { minutes: 10 }, run };
