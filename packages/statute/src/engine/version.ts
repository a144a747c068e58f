import { seoulDayStart, type Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { ApplicabilityBasis, DatedValue, InForce, Parameter } from '../parameters/model.ts';

type Version = DatedValue<'version'>;
export type LiveVersion = InForce<'version'>;

/** A version with the moment at which its first day begins in Seoul; one whose day nobody could settle, always did. */
interface Dated<V extends Version = Version> {
  readonly version: V;
  readonly from: Epoch;
}

/** One version that governs the facts, or may, and a moment of the day on which its values are read. */
export type Governing = {
  readonly version: LiveVersion;
  readonly at: Epoch;
  /** A number of its own for each version and kind, to find what was compiled for it. */
  readonly place: number;
} & (
  | { readonly kind: 'in-force' }
  | { readonly kind: 'no-moment' }
  | { readonly kind: 'repealed'; readonly repeal: Version }
  | { readonly kind: 'before'; readonly loaded: boolean }
);

/** The versions of a rule, oldest first. */
export interface Versions {
  readonly dated: readonly Dated[];
  /** Whether earlier law existed that is not part of the rule set. */
  readonly complete: boolean;
}

export const versionsOf = (parameter: Parameter | undefined): Versions => {
  if (parameter?.kind !== 'version') throw new TypeError('A rule needs a version file.');
  const dated = parameter.values.map((version) => ({
    version,
    from: version.from === null ? -Infinity : seoulDayStart(version.from),
  }));
  return { dated, complete: parameter.earlier === 'none' };
};

type Moment = (facts: Situated) => Epoch | null;

const momentOf: Readonly<Record<ApplicabilityBasis, Moment>> = {
  occurrence: ({ occurredAt }) => occurredAt,
  awareness: ({ awareAt }) => awareAt,
  'possibility-awareness': ({ possibilityAwareAt }) => possibilityAwareAt,
  'incident-awareness': ({ incidentAwareAt }) => incidentAwareAt,
  'incident-occurrence': ({ occurredAt }) => occurredAt,
};

/** Nothing becomes known before it happens: what an unknown occurrence cannot have come after. */
const latestOf: Readonly<Partial<Record<ApplicabilityBasis, Moment>>> = {
  occurrence: momentOf.awareness,
  'incident-occurrence': momentOf['incident-awareness'],
};

const isLive = (dated: Dated): dated is Dated<LiveVersion> => dated.version.value !== null;

const firstLive = (dated: readonly Dated[]): Dated<LiveVersion> => {
  const first = dated.find(isLive);
  if (first === undefined) throw new TypeError('A rule needs at least one version.');
  return first;
};

const begunBy = (dated: readonly Dated[], at: Epoch): Dated<LiveVersion> =>
  dated.filter(isLive).findLast(({ from }) => from <= at) ?? firstLive(dated);

const IN_FORCE = 0;
const REPEALED = 1;
const NO_MOMENT = 2;
const BEFORE = 3;
const KINDS = 4;

const placeOf = (dated: readonly Dated[], version: LiveVersion, kind: number): number =>
  dated.findIndex((one) => one.version === version) * KINDS + kind;

/** The version shown while nothing has started its clock: the one of today, or the nearest that ever lived. */
const shown = ({ dated }: Versions, today: Epoch): Governing => {
  const { version, from } = begunBy(dated, today);
  const current = dated.findLast((one) => one.from <= today)?.version === version;
  return { kind: 'no-moment', version, at: current ? today : from, place: placeOf(dated, version, NO_MOMENT) };
};

/** A version's values are those of its own time, however late the deciding moment lies. */
const governedBy = (dated: readonly Dated[], index: number, at: Epoch): Governing => {
  const one = dated[index]!;
  const end = dated[index + 1]?.from ?? Infinity;
  if (isLive(one))
    return { kind: 'in-force', version: one.version, at: Math.min(at, end - 1), place: index * KINDS + IN_FORCE };
  const { version, from } = begunBy(dated, one.from - 1);
  return { kind: 'repealed', version, at: from, repeal: one.version, place: index * KINDS + REPEALED };
};

const before = ({ dated, complete }: Versions): Governing => {
  const { version, from } = firstLive(dated);
  return { kind: 'before', version, at: from, loaded: complete, place: BEFORE };
};

/**
 * The newest version whose own deciding moment (부칙의 적용례: 발생일, 인지일, …) lies on or after its first day. Where an
 * unknown occurrence leaves it open, every version that may govern, newest first. Effective days begin at 00:00 in
 * Seoul.
 */
export const governingVersions = (versions: Versions, facts: Situated): readonly Governing[] => {
  const { dated } = versions;
  // What was always in force, and is the only version, governs without asking when.
  if (dated.length === 1 && dated[0]?.from === -Infinity) return [governedBy(dated, 0, facts.asOf)];
  const possible: Governing[] = [];
  for (let index = dated.length - 1; index >= 0; index -= 1) {
    const { version, from } = dated[index]!;
    const moment = momentOf[version.basis](facts);
    const latest = moment ?? latestOf[version.basis]?.(facts) ?? null;
    if (latest === null) return [shown(versions, facts.asOf)];
    if (latest < from) continue;
    const governing = governedBy(dated, index, latest);
    possible.push(governing);
    if (moment !== null) return possible;
  }
  possible.push(before(versions));
  return possible;
};
