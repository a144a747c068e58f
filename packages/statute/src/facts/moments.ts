import { instant, isBefore, type Instant } from '@bongsu/kit';
import type { Facts } from './schema.ts';
import type { DutyKind, RuleId } from './vocabulary.ts';

type Breach = NonNullable<Facts['breach']>;

export interface Period {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Something that was done already, with its place in the input for messages. */
export interface Act {
  readonly rule: RuleId;
  readonly at: Instant;
  readonly items: readonly string[] | null;
  readonly duty: DutyKind | null;
  readonly unconfirmed: readonly string[];
  readonly path: string;
}

/** The facts with moments read, as they stood at `asOf`: an act or hindrance that lies ahead has not happened. */
export interface Situated {
  readonly asOf: Instant;
  readonly roles: readonly string[] | null;
  readonly breach: Breach;
  readonly occurredAt: Instant | null;
  readonly awareAt: Instant | null;
  readonly possibilityAwareAt: Instant | null;
  readonly clearedAt: Instant | null;
  readonly incidentAwareAt: Instant | null;
  readonly newFactsAt: readonly Instant[];
  readonly emergency: Period | null;
  readonly forceMajeure: Period | null;
  readonly acts: readonly Act[];
}

const read = (iso: string | null | undefined): Instant | null =>
  iso === null || iso === undefined ? null : instant(iso);

const readPeriod = (period: Breach['emergencyMeasures'], asOf: Instant): Period | null => {
  if (period === null || period === undefined) return null;
  const from = instant(period.from);
  return isBefore(asOf, from) ? null : { from, until: read(period.until) };
};

const byMoment = (left: Act, right: Act): number => left.at.epochMilliseconds - right.at.epochMilliseconds;

const actsUntil = (done: Facts['done'], asOf: Instant): readonly Act[] =>
  (done ?? [])
    .map((act, index) => ({
      rule: act.rule,
      at: instant(act.at),
      items: act.items ?? null,
      duty: act.duty ?? null,
      unconfirmed: act.unconfirmed ?? [],
      path: `done[${index}]`,
    }))
    .filter((act) => !isBefore(asOf, act.at))
    .toSorted(byMoment);

/** An empty list says as little as an absent one: nobody breaches data of no kind. */
export const orUnknown = <Word>(list: readonly Word[] | null | undefined): readonly Word[] | null =>
  list === null || list === undefined || list.length === 0 ? null : list;

export const situate = (facts: Facts, now: Instant): Situated => {
  const asOf = read(facts.asOf) ?? now;
  const breach = facts.breach ?? {};
  return {
    asOf,
    roles: orUnknown(facts.organisation?.roles),
    breach,
    occurredAt: read(breach.occurredAt),
    awareAt: read(breach.awareAt),
    possibilityAwareAt: read(breach.possibility?.awareAt),
    clearedAt: read(breach.possibility?.clearedAt),
    incidentAwareAt: read(breach.networkIncident?.awareAt),
    newFactsAt: (breach.networkIncident?.newFactsAt ?? []).map((iso) => instant(iso)),
    emergency: readPeriod(breach.emergencyMeasures, asOf),
    forceMajeure: readPeriod(breach.forceMajeure, asOf),
    acts: actsUntil(facts.done, asOf),
  };
};
