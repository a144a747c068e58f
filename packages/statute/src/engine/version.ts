import { seoulDayStart, type Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { ApplicabilityBasis, DatedValue, InForce, Parameter } from '../parameters/model.ts';

type Version = DatedValue<'version'>;
export type LiveVersion = InForce<'version'>;

/** A version and its time: from the moment its first day begins in Seoul to the one at which the next takes over. */
interface Dated<V extends Version = Version> {
  readonly version: V;
  /** -Infinity for a version whose first day nobody could settle: it always was. */
  readonly from: Epoch;
  readonly until: Epoch;
  readonly index: number;
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

/** The versions of a rule. */
export interface Versions {
  readonly newestFirst: readonly Dated[];
  /** Those that are law and no repeal, oldest first. */
  readonly live: readonly [Dated<LiveVersion>, ...Dated<LiveVersion>[]];
  /** Whether earlier law existed that is not part of the rule set. */
  readonly complete: boolean;
}

const isLive = (dated: Dated): dated is Dated<LiveVersion> => dated.version.value !== null;

export const versionsOf = (parameter: Parameter | undefined): Versions => {
  if (parameter?.kind !== 'version') throw new TypeError('A rule needs a version file.');
  const starts = parameter.values.map(({ from }) => (from === null ? -Infinity : seoulDayStart(from)));
  const dated = parameter.values.map((version, index) => {
    return { version, from: starts[index]!, until: starts[index + 1] ?? Infinity, index };
  });
  const [first, ...later] = dated.filter(isLive);
  if (first === undefined) throw new TypeError('A rule needs at least one version.');
  return { newestFirst: dated.toReversed(), live: [first, ...later], complete: parameter.earlier === 'none' };
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

/** The version that was law at a moment, or was so last; before the first one, the first. */
const begunBy = ({ live }: Versions, at: Epoch): Dated<LiveVersion> =>
  live.findLast(({ from }) => from <= at) ?? live[0];

export const newestOf = (versions: Versions): LiveVersion => begunBy(versions, Infinity).version;

/** A version's values are those of its own time, however early or late the moment lies. */
const within = ({ from, until }: Dated, at: Epoch): Epoch => Math.max(from, Math.min(at, until - 1));

/** One number for each version and kind: that of the version in force, and those of the other kinds after it. */
const REPEALED = 1;
const NO_MOMENT = 2;
const BEFORE = 3;
const KINDS = 4;

/** The version shown while nothing has started its clock: the one of today, or the nearest that ever lived. */
const shown = (versions: Versions, today: Epoch): Governing => {
  const one = begunBy(versions, today);
  const place = one.index * KINDS + NO_MOMENT;
  return { kind: 'no-moment', version: one.version, at: within(one, today), place };
};

/** What governs in the time of one version; a repeal shows the version that it ended, as that stood last. */
const governedBy = (versions: Versions, one: Dated, at: Epoch): Governing => {
  const first = one.index * KINDS;
  if (isLive(one)) return { kind: 'in-force', version: one.version, at: within(one, at), place: first };
  const ended = begunBy(versions, one.from);
  const last = within(ended, one.from);
  return { kind: 'repealed', version: ended.version, at: last, repeal: one.version, place: first + REPEALED };
};

const before = ({ live: [first], complete }: Versions): Governing => {
  return { kind: 'before', version: first.version, at: first.from, loaded: complete, place: BEFORE };
};

/**
 * The newest version whose own deciding moment (부칙의 적용례: 발생일, 인지일, …) lies on or after its first day. Where an
 * unknown occurrence leaves it open, every version that may govern, newest first. Effective days begin at 00:00 in
 * Seoul.
 */
export const governingVersions = (versions: Versions, facts: Situated): readonly Governing[] => {
  const { newestFirst } = versions;
  // What was always in force, and is the only version, governs without asking when.
  const [first] = versions.live;
  if (newestFirst.length === 1 && first.from === -Infinity) return [governedBy(versions, first, facts.asOf)];
  const possible: Governing[] = [];
  for (const one of newestFirst) {
    const { basis } = one.version;
    const moment = momentOf[basis](facts);
    const latest = moment ?? latestOf[basis]?.(facts) ?? null;
    if (latest === null) return [shown(versions, facts.asOf)];
    if (latest < one.from) continue;
    possible.push(governedBy(versions, one, latest));
    if (moment !== null) return possible;
  }
  possible.push(before(versions));
  return possible;
};
