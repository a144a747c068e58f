import { missingOf, yes, type Finding, type Truth } from '../engine/finding.ts';
import type { Reason } from '../engine/trace.ts';
import type { Text } from '../parameters/model.ts';
import { allNamed } from './conditions/index.ts';
import type { DayLaw } from './day-law.ts';
import type { DutyFile } from './model.ts';
import { noPeriod, periodOf, type Period } from './period.ts';
import type { KnownProfile } from './profile/known-profile.ts';
import { standingOn, type InForce } from './standing.ts';
import { told, type Told } from './told.ts';

export type Requirement = 'required' | 'not-required' | 'needs-facts';

/** One safeguard as it stands for an organisation on a day. */
export interface SafeguardDuty extends Told, Omit<Period, 'reasons'> {
  readonly id: string;
  readonly title: Text;
  readonly status: Requirement;
  /** Whether the provision is law on that day at all. One that is not asks nothing of anybody. */
  readonly inForce: InForce;
  /** What is to be done, in our own words. */
  readonly what: Text;
  /** Facts that would settle the status or the period, most decisive first. */
  readonly missing: readonly string[];
}

export const requirement: Readonly<Record<Truth, Requirement>> = {
  yes: 'required',
  no: 'not-required',
  unknown: 'needs-facts',
};

/** What the judge needs besides the file: the thresholds, and the day by which review dates are measured. */
export interface Bench {
  readonly parameters: DayLaw['parameters'];
  readonly profile: KnownProfile;
  readonly today: string;
}

const everybody = ({ cite }: DayLaw): Finding<unknown> =>
  yes({ ko: '모든 개인정보처리자에게 적용된다.', en: 'It applies to every controller.', cite });

export const judgeDuty = (file: DutyFile, { parameters, profile, today }: Bench): SafeguardDuty => {
  const { inForce, entry, reasons } = standingOn(file.values, profile.day, file.before);
  const { id, title } = file;
  const { value } = entry;
  const answer = (
    status: Requirement,
    { reasons: ofPeriod, ...period }: Period,
    why: readonly Reason[],
  ): SafeguardDuty => ({
    id,
    title,
    status,
    inForce,
    what: value.do,
    ...period,
    ...told([...why, ...ofPeriod], today),
  });
  if (inForce !== 'in-force') return answer('not-required', noPeriod, reasons);
  const law: DayLaw = { parameters, day: profile.day, cite: entry };
  const found = allNamed(value.when)(law)?.(profile) ?? everybody(law);
  const opening: Reason = { ...value.do, cite: entry };
  const status = requirement[found.truth];
  const period = status === 'not-required' ? noPeriod : periodOf(value, law, profile);
  const missing = [...new Set([...missingOf(found), ...period.missing])];
  return answer(status, { ...period, missing }, [opening, ...found.reasons(profile)]);
};
