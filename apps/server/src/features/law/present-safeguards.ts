import type { LawEncryption, LawOldType, LawSafeguard, LawSafeguardAnswer } from '@bongsu/contracts';
import type { EncryptionRow, OldType, SafeguardAnswer, SafeguardDuty } from '@bongsu/statute';

type Told = Pick<SafeguardDuty, 'basis' | 'confidence' | 'stale' | 'why' | 'whyEn'>;

const presentTold = ({ basis, confidence, stale, why, whyEn }: Told) => ({
  basis: basis.map(({ law, article, effectiveFrom }) => ({ law, article, effectiveFrom })),
  confidence,
  stale,
  why: [...why],
  whyEn: [...whyEn],
});

/** Read field by field, as a duty of a breach is. */
const presentDuty = (duty: SafeguardDuty): LawSafeguard => ({
  id: duty.id,
  title: duty.title,
  status: duty.status,
  inForce: duty.inForce,
  what: duty.what,
  period: duty.period,
  measure: duty.measure,
  word: duty.word,
  ownPeriod: duty.ownPeriod,
  periodSettled: duty.periodSettled,
  missing: [...duty.missing],
  ...presentTold(duty),
});

const presentOldType = (old: OldType): LawOldType => ({
  status: old.status,
  type: old.type,
  title: old.title,
  possible: [...old.possible],
  missing: [...old.missing],
  ...presentTold(old),
});

const presentRow = (row: EncryptionRow): LawEncryption => ({
  item: row.item,
  subject: row.subject,
  zone: row.zone,
  required: row.required,
  way: row.way,
  missing: [...row.missing],
  ...presentTold(row),
});

export const presentSafeguards = (answer: SafeguardAnswer): LawSafeguardAnswer => ({
  asOf: answer.asOf,
  ruleset: { version: answer.ruleset.version, digest: answer.ruleset.digest },
  oldType: presentOldType(answer.oldType),
  duties: answer.duties.map(presentDuty),
  encryption: answer.encryption.map(presentRow),
});
