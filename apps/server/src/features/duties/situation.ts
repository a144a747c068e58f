import type { FactValues } from '@bongsu/contracts';
import type { Facts, OptionalRuleId, Role } from '@bongsu/statute';
import { toSeoulIso, type Instant } from '@bongsu/kit';

export interface OrganisationKind {
  readonly kind: 'public' | 'private';
  readonly onlineServiceProvider: boolean;
  readonly furtherRoles: readonly FurtherRole[];
  readonly euSubjects: 'yes' | 'no' | 'unknown';
  /** Rules known from memory only that the organisation wants judged all the same. */
  readonly optionalRules: readonly OptionalRuleId[];
  /** Own targets in hours; null where there is none. */
  readonly targetImmediately: number | null;
  readonly targetWithoutDelay: number | null;
}

type FurtherRole = Exclude<Role, 'controller' | 'online-service-provider'>;

export interface Performance {
  readonly rule: string;
  readonly duty: string;
  readonly at: Instant;
  readonly items: readonly string[];
  /** What was honestly left open then; the supplement stays owed whatever the facts say later. */
  readonly unconfirmed: readonly string[];
}

type Breach = NonNullable<Facts['breach']>;

/** What every assessment so far was told of, be it as unknown. */
const assessedKeys = [
  'occurredAt',
  'awareAt',
  'effects',
  'subjectCount',
  'subjectCountAtLeast',
  'dataKinds',
  'cause',
  'unauthorisedAccessConfirmed',
  'recovered',
  'contactsUnknown',
  'unconfirmedItems',
  'emergencyMeasures',
  'forceMajeure',
  'possibility',
  'networkIncident',
  'riskToRights',
] as const satisfies readonly (keyof FactValues & keyof Breach)[];

/**
 * What came to be asked later. Left out while unknown, so that the facts of an open case keep their digest and no case
 * is said to have other facts only because a new question exists.
 */
const laterKeys = [
  'noHarmEvident',
  'unintelligible',
  'highRiskRemoved',
  'disproportionateEffort',
] as const satisfies readonly (keyof FactValues & keyof Breach)[];

/** A settled number wins over a lower bound that was recorded before it. */
const breachOf = (facts: FactValues): Breach => {
  const picked = Object.fromEntries([
    ...assessedKeys.map((key) => [key, facts[key] ?? null]),
    ...laterKeys.filter((key) => (facts[key] ?? null) !== null).map((key) => [key, facts[key]]),
  ]) as Breach;
  const settled = facts.subjectCount ?? null;
  return settled === null ? picked : { ...picked, subjectCountAtLeast: null };
};

const rolesOf = ({ onlineServiceProvider, furtherRoles }: OrganisationKind): Role[] => [
  'controller',
  ...(onlineServiceProvider ? (['online-service-provider'] as const) : []),
  ...furtherRoles,
];

/**
 * What the law engine is asked about a case: the newest value of each fact, who the organisation is, and what was done
 * already. An unknown fact stays unknown.
 */
export const situationOf = (
  organisation: OrganisationKind,
  facts: FactValues,
  done: readonly Performance[],
): Facts => ({
  organisation: {
    roles: rolesOf(organisation),
    public: organisation.kind === 'public',
    euSubjects: organisation.euSubjects === 'unknown' ? null : organisation.euSubjects === 'yes',
    optionalRules: [...organisation.optionalRules],
    internalTargets: {
      immediately: organisation.targetImmediately,
      'without-delay': organisation.targetWithoutDelay,
    },
  },
  breach: breachOf(facts),
  done: done.map((act) => ({
    rule: act.rule,
    duty: act.duty,
    at: toSeoulIso(act.at),
    items: [...act.items],
    unconfirmed: [...act.unconfirmed],
  })) as unknown as NonNullable<Facts['done']>,
});
