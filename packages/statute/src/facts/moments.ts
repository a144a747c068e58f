import { epochOf, type Epoch } from '@bongsu/kit';
import type { Facts } from './schema.ts';
import type { DutyKind, RuleId } from './vocabulary.ts';

type Breach = NonNullable<Facts['breach']>;
type Organisation = NonNullable<Facts['organisation']>;

export interface Period {
  readonly from: Epoch;
  readonly until: Epoch | null;
}

/** Something that was done already. */
export interface Act {
  readonly rule: RuleId;
  readonly at: Epoch;
  readonly items: readonly string[] | null;
  readonly duty: DutyKind | null;
  readonly unconfirmed: readonly string[];
  /** Its place in the list of the input. */
  readonly place: number;
}

/** The facts with moments read, as they stood at `asOf`: an act or hindrance that lies ahead has not happened. */
export interface Situated {
  readonly asOf: Epoch;
  readonly organisation: Organisation;
  readonly roles: readonly string[] | null;
  /** Rules that are off by default and that the organisation switched on. */
  readonly optionalRules: readonly string[];
  readonly breach: Breach;
  readonly dataKinds: readonly string[] | null;
  readonly effects: readonly string[] | null;
  readonly unconfirmed: readonly string[];
  readonly occurredAt: Epoch | null;
  readonly awareAt: Epoch | null;
  readonly possibilityAwareAt: Epoch | null;
  readonly clearedAt: Epoch | null;
  readonly incidentAwareAt: Epoch | null;
  readonly newFactsAt: readonly Epoch[];
  readonly emergency: Period | null;
  readonly forceMajeure: Period | null;
  readonly acts: readonly Act[];
}

const NONE: readonly never[] = [];

const read = (iso: string | null | undefined): Epoch | null =>
  iso === null || iso === undefined ? null : epochOf(iso);

const readPeriod = (period: Breach['emergencyMeasures'], asOf: Epoch): Period | null => {
  if (period === null || period === undefined) return null;
  const from = epochOf(period.from);
  return asOf < from ? null : { from, until: read(period.until) };
};

const actsUntil = (done: Facts['done'], asOf: Epoch): readonly Act[] => {
  if (done === null || done === undefined || done.length === 0) return NONE;
  const acts: Act[] = [];
  let place = 0;
  let isOrdered = true;
  let before = -Infinity;
  for (const { rule, at: iso, items = null, duty = null, unconfirmed } of done) {
    const at = epochOf(iso);
    if (at <= asOf) {
      acts.push({ rule, at, items, duty, unconfirmed: unconfirmed ?? NONE, place });
      isOrdered &&= before <= at;
      before = at;
    }
    place += 1;
  }
  return isOrdered ? acts : acts.toSorted((left, right) => left.at - right.at);
};

/** An empty list says as little as an absent one: nobody breaches data of no kind. */
const orUnknown = <Word>(list: readonly Word[] | null | undefined): readonly Word[] | null =>
  list === null || list === undefined || list.length === 0 ? null : list;

export const situate = (facts: Facts, now: Epoch): Situated => {
  const asOf = read(facts.asOf) ?? now;
  const organisation = facts.organisation ?? {};
  const breach = facts.breach ?? {};
  const { possibility, networkIncident } = breach;
  return {
    asOf,
    organisation,
    roles: orUnknown(organisation.roles),
    optionalRules: organisation.optionalRules ?? NONE,
    breach,
    dataKinds: orUnknown(breach.dataKinds),
    effects: orUnknown(breach.effects),
    unconfirmed: breach.unconfirmedItems ?? NONE,
    occurredAt: read(breach.occurredAt),
    awareAt: read(breach.awareAt),
    possibilityAwareAt: read(possibility?.awareAt),
    clearedAt: read(possibility?.clearedAt),
    incidentAwareAt: read(networkIncident?.awareAt),
    newFactsAt: networkIncident?.newFactsAt?.map(epochOf) ?? NONE,
    emergency: readPeriod(breach.emergencyMeasures, asOf),
    forceMajeure: readPeriod(breach.forceMajeure, asOf),
    acts: actsUntil(facts.done, asOf),
  };
};
