import { seoulDate, type Instant } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { ApplicabilityBasis, DatedValue, InForce, Parameter } from '../parameters/model.ts';

type Version = DatedValue<'version'>;
export type LiveVersion = InForce<'version'>;

/** Which version of a rule governs the facts, and the day in Seoul on which its values are read. */
export type Governing =
  | { readonly kind: 'in-force'; readonly version: LiveVersion; readonly date: string }
  | { readonly kind: 'repealed'; readonly version: LiveVersion; readonly date: string; readonly repeal: Version }
  | { readonly kind: 'before'; readonly version: LiveVersion; readonly date: string; readonly loaded: boolean }
  | { readonly kind: 'no-moment'; readonly version: LiveVersion; readonly date: string };

const momentOf = (facts: Situated, basis: ApplicabilityBasis): Instant | null =>
  ({
    occurrence: facts.occurredAt,
    awareness: facts.awareAt,
    'possibility-awareness': facts.possibilityAwareAt,
    'incident-awareness': facts.incidentAwareAt,
  })[basis];

const isLive = (version: Version | undefined): version is LiveVersion =>
  version !== undefined && version.value !== null;

const lastLive = (versions: readonly Version[]): LiveVersion => {
  const live = versions.findLast(isLive);
  if (live === undefined || !isLive(live)) throw new TypeError('A rule needs at least one version.');
  return live;
};

const dayOf = (version: Version, otherwise: string): string => version.from ?? otherwise;

/** The version shown while nothing has started its clock: the one of today, or the nearest. */
const shown = (versions: readonly Version[], today: string): { version: LiveVersion; date: string } => {
  const begun = versions.filter((version) => version.from === null || version.from <= today);
  const version = begun.at(-1);
  if (isLive(version)) return { version, date: today };
  const nearest = begun.length === 0 ? versions.find(isLive) : lastLive(begun);
  const found = isLive(nearest) ? nearest : lastLive(versions);
  return { version: found, date: dayOf(found, today) };
};

/**
 * Picks the newest version whose own deciding moment (부칙의 적용례: 발생일, 인지일, …) lies on or after its first day.
 * Effective dates begin at 00:00 in Seoul.
 */
export const governingVersion = (parameter: Parameter, facts: Situated): Governing => {
  if (parameter.kind !== 'version') throw new TypeError(`${parameter.key} is not a list of versions`);
  const versions: readonly Version[] = parameter.values;
  const today = seoulDate(facts.asOf).toString();
  for (const version of versions.toReversed()) {
    const moment = momentOf(facts, version.basis);
    if (moment === null) return { kind: 'no-moment', ...shown(versions, today) };
    const date = seoulDate(moment).toString();
    if (version.from !== null && date < version.from) continue;
    if (isLive(version)) return { kind: 'in-force', version, date };
    const last = lastLive(versions.slice(0, versions.indexOf(version)));
    return { kind: 'repealed', version: last, date: dayOf(last, date), repeal: version };
  }
  const version = versions.find(isLive) ?? lastLive(versions);
  return { kind: 'before', version, date: dayOf(version, today), loaded: parameter.earlier === 'none' };
};
