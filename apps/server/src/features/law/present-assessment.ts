import type { LawAssessment, LawDuty } from '@bongsu/contracts';
import type { Assessment, Duty } from '@bongsu/statute';

/** Read field by field: a duty makes its sentences when they are asked for. */
const presentDuty = (duty: Duty): LawDuty => ({
  rule: duty.rule,
  version: duty.version,
  duty: duty.duty,
  title: duty.title,
  to: [...duty.to],
  status: duty.status,
  startsAt: duty.startsAt,
  dueAt: duty.dueAt,
  promptness: duty.promptness,
  guidanceDueAt: duty.guidanceDueAt,
  internalTargetAt: duty.internalTargetAt,
  content: [...duty.content],
  firstContent: duty.firstContent === null ? null : [...duty.firstContent],
  lacking: [...duty.lacking],
  missing: [...duty.missing],
  exception: duty.exception,
  deferral: duty.deferral,
  posting: duty.posting,
  sanction: duty.sanction,
  basis: duty.basis.map(({ law, article, effectiveFrom }) => ({ law, article, effectiveFrom })),
  confidence: duty.confidence,
  stale: duty.stale,
  why: [...duty.why],
  whyEn: [...duty.whyEn],
});

export const presentAssessment = (assessment: Assessment): LawAssessment => ({
  asOf: assessment.asOf,
  ruleset: { version: assessment.ruleset.version, digest: assessment.ruleset.digest },
  duties: assessment.duties.map(presentDuty),
  leftOut: assessment.leftOut.map(({ rule, why, whyEn }) => ({ rule, why, whyEn })),
});
