import type { DutyLawChange, DutySeen } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { dutiesByKey, type Duty, type Statute } from '@bongsu/statute';
import type { LawChange } from './law-change.ts';

const seen = (duty: Duty): DutySeen => ({
  version: duty.version,
  status: duty.status,
  dueAt: duty.dueAt,
  promptness: duty.promptness,
  content: [...duty.content],
  exception: duty.exception,
  missing: [...duty.missing],
  basis: duty.basis.map(({ law, article }) => `${law} ${article}`),
  confidence: duty.confidence,
});

export const presentLawChange = (change: LawChange, law: Statute): DutyLawChange => ({
  at: toSeoulIso(change.first.decidedAt),
  from: {
    version: change.earlier.rulesetVersion,
    digest: change.earlier.rulesetDigest,
    decidedAt: toSeoulIso(change.earlier.decidedAt),
  },
  to: { version: law.version, digest: law.digest },
  factsToo: change.first.factsDigest !== change.earlier.factsDigest,
  differences: change.differences.map(({ key, before, after, differs }) => ({
    key,
    title: (after ?? before)!.title,
    before: before === null ? null : seen(before),
    after: after === null ? null : seen(after),
    differs: [...differs],
  })),
  earlier: [...dutiesByKey(change.earlier.duties)].map(([key, duty]) => ({ key, title: duty.title, seen: seen(duty) })),
});
