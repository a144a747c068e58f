import type { dutiesList, DutyView, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Duty } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { currentLaw } from '../law/index.ts';
import { lawChangeOf } from './law-change.ts';
import { presentLawChange } from './present-law-change.ts';
import {
  decisionsOf,
  dutiesOf,
  overridesOf,
  performancesOf,
  type StoredOverride,
  type StoredPerformance,
} from './store.ts';

const presentOverride = (row: StoredOverride, names: Names): DutyView['overrides'][number] => ({
  id: row.id,
  reason: row.reason,
  proposedBy: personIn(names, row.proposedBy),
  proposedAt: toSeoulIso(row.proposedAt),
  decision: row.decision,
  decidedBy: row.decidedBy === null ? null : personIn(names, row.decidedBy),
  decidedAt: row.decidedAt === null ? null : toSeoulIso(row.decidedAt),
  note: row.note,
});

const presentPerformance = (row: StoredPerformance, names: Names): DutyView['performances'][number] => ({
  at: toSeoulIso(row.at),
  means: row.means,
  reference: row.reference,
  items: [...row.items],
  source: row.source,
  recordedBy: row.recordedBy === null ? null : personIn(names, row.recordedBy),
});

const presentBasis = (duty: Duty): DutyView['basis'] =>
  duty.basis.map((entry) => ({ law: entry.law, article: entry.article, effectiveFrom: entry.effectiveFrom ?? null }));

const presentDuty = (
  key: string,
  duty: Duty,
  performances: readonly StoredPerformance[],
  overrides: readonly StoredOverride[],
  names: Names,
): DutyView => {
  const own = overrides.filter((row) => row.dutyKey === key);
  const overridden = own.some((row) => row.decision === 'approved') && !['done', 'done-late'].includes(duty.status);
  return {
    key,
    rule: duty.rule,
    version: duty.version,
    duty: duty.duty,
    title: duty.title,
    to: [...duty.to],
    status: overridden ? 'overridden' : duty.status,
    startsAt: duty.startsAt,
    dueAt: duty.dueAt,
    promptness: duty.promptness,
    guidanceDueAt: duty.guidanceDueAt,
    internalTargetAt: duty.internalTargetAt ?? null,
    content: [...duty.content],
    firstContent: duty.firstContent === null ? null : [...duty.firstContent],
    missing: [...duty.missing],
    exception: duty.exception,
    basis: presentBasis(duty),
    confidence: duty.confidence,
    why: duty.why.map((ko, index) => ({ ko, en: duty.whyEn[index] ?? ko })),
    sanction: duty.sanction === null ? null : { ko: duty.sanction.ko, en: duty.sanction.en },
    performances: performances
      .filter((row) => row.rule === duty.rule && row.duty === duty.duty)
      .map((row) => presentPerformance(row, names)),
    overrides: own.map((row) => presentOverride(row, names)),
  };
};

/** The duties of a case with what became of them, and every decision that led there. */
export const presentDuties = async (tx: Tx, deps: Deps, incidentId: string): Promise<ResponseOf<typeof dutiesList>> => {
  const [duties, performances, overrides, decisions] = [
    await dutiesOf(tx, incidentId),
    await performancesOf(tx, incidentId),
    await overridesOf(tx, incidentId),
    await decisionsOf(tx, incidentId),
  ];
  const ids = [
    ...performances.flatMap((row) => row.recordedBy ?? []),
    ...overrides.flatMap((row) => [row.proposedBy, row.decidedBy ?? []].flat()),
    ...decisions.flatMap((row) => row.causedBy ?? []),
  ];
  const names = await peopleRefs(tx, ids);
  const law = await currentLaw(tx, deps);
  const change = lawChangeOf(decisions, law);
  return {
    asOf: toSeoulIso(deps.clock.now()),
    ruleset: { version: law.version, digest: law.digest },
    duties: duties.map((row) => presentDuty(row.key, row.body, performances, overrides, names)),
    decisions: decisions.map((row) => ({
      id: row.id,
      decidedAt: toSeoulIso(row.decidedAt),
      rulesetVersion: row.rulesetVersion,
      rulesetDigest: row.rulesetDigest,
      factsDigest: row.factsDigest,
      causedBy: row.causedBy === null ? null : personIn(names, row.causedBy),
      statuses: Object.fromEntries(row.duties.map((duty) => [`${duty.rule}:${duty.duty}`, duty.status])),
    })),
    lawChange: change === null ? null : presentLawChange(change, law),
  };
};
