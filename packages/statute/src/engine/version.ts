import { seoulDayStart, type Epoch } from '@bongsu/kit';
import type { Situated } from '../facts/moments.ts';
import type { ApplicabilityBasis, DatedValue, InForce, Parameter } from '../parameters/model.ts';
import { stretchesBetween } from './stretches.ts';

type Version = DatedValue<'version'>;
export type LiveVersion = InForce<'version'>;

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

const never: Moment = () => null;

/** A version and its time: from the moment its first day begins in Seoul to the one at which the next takes over. */
interface Dated<V extends Version = Version> {
  readonly version: V;
  /** The moment that decides whether it governs (부칙의 적용례), and what stands in for one that is unknown. */
  readonly moment: Moment;
  readonly latest: Moment;
  /** -Infinity for a version whose first day nobody could settle: it always was. */
  readonly from: Epoch;
  readonly until: Epoch;
}

/** One version that governs the facts, or may, and a day of the time in which its values are read. */
export type Governing = {
  readonly version: LiveVersion;
  readonly date: string;
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
    const { basis } = version;
    const [moment, latest] = [momentOf[basis], latestOf[basis] ?? never];
    return { version, moment, latest, from: starts[index]!, until: starts[index + 1] ?? Infinity };
  });
  const [first, ...later] = dated.filter(isLive);
  if (first === undefined) throw new TypeError('A rule needs at least one version.');
  return { newestFirst: dated.toReversed(), live: [first, ...later], complete: parameter.earlier === 'none' };
};

/** The version that was law at a moment, or was so last; before the first one, the first. */
const begunBy = ({ live }: Versions, at: Epoch): Dated<LiveVersion> =>
  live.findLast(({ from }) => from <= at) ?? live[0];

export const newestOf = (versions: Versions): LiveVersion => begunBy(versions, Infinity).version;

/** A version's values are those of its own time, however early or late the moment lies. */
const within = ({ from, until }: Dated, at: Epoch): Epoch => Math.max(from, Math.min(at, until - 1));

/**
 * Finds the version that governs: the newest whose own deciding moment (부칙의 적용례: 발생일, 인지일, …) lies on or after its
 * first day. Where an unknown occurrence leaves it open, every version that may govern, newest first. Effective days
 * begin at 00:00 in Seoul. `days` are those on which some value of the rule changes: between two of them its law stands
 * still, so what is `made` of a version is made once for each such stretch of time, and remembered.
 */
export const governingVersions = <Made>(
  versions: Versions,
  days: readonly string[],
  made: (governing: Governing) => Made,
): ((facts: Situated) => readonly Made[]) => {
  const { newestFirst, live, complete } = versions;
  const [first] = live;
  const inEachStretch = stretchesBetween(days);
  const remembered = (governing: (date: string) => Governing): ((at: Epoch) => readonly [Made]) =>
    inEachStretch((date) => [made(governing(date))]);

  const inForce = ({ version }: Dated<LiveVersion>) => remembered((date) => ({ kind: 'in-force', version, date }));

  /** A repeal shows the version that it ended, as that stood last. */
  const repealed = ({ version: repeal, from }: Dated) => {
    const ended = begunBy(versions, from);
    const { version } = ended;
    const repealing = remembered((date) => ({ kind: 'repealed', version, date, repeal }));
    return () => repealing(within(ended, from));
  };

  /** While nothing has started its clock: the version of today, or the nearest that ever lived. */
  const shown = new Map(
    live.map((one) => {
      const { version } = one;
      return [one, remembered((date) => ({ kind: 'no-moment', version, date }))];
    }),
  );
  const unstarted = (today: Epoch): readonly [Made] => {
    const one = begunBy(versions, today);
    return shown.get(one)!(within(one, today));
  };

  const before = remembered((date) => ({ kind: 'before', version: first.version, date, loaded: complete }));
  const governed = newestFirst.map((one) => ({ ...one, governing: isLive(one) ? inForce(one) : repealed(one) }));

  // What was always in force, and is the only version, governs without asking when.
  if (newestFirst.length === 1 && first.from === -Infinity) {
    const always = inForce(first);
    return ({ asOf }) => always(asOf);
  }
  return (facts) => {
    let possible: readonly Made[] | null = null;
    for (const one of governed) {
      const known = one.moment(facts);
      const at = known ?? one.latest(facts);
      if (at === null) return unstarted(facts.asOf);
      if (at < one.from) continue;
      const found = one.governing(within(one, at));
      possible = possible === null ? found : [...possible, ...found];
      if (known !== null) return possible;
    }
    const none = before(first.from);
    return possible === null ? none : [...possible, ...none];
  };
};
