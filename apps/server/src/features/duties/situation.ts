import type { FactValues } from '@bongsu/contracts';
import type { Facts } from '@bongsu/statute';
import { toSeoulIso, type Instant } from '@bongsu/kit';

export interface OrganisationKind {
  readonly kind: 'public' | 'private';
  readonly onlineServiceProvider: boolean;
}

export interface Performance {
  readonly rule: string;
  readonly duty: string;
  readonly at: Instant;
  readonly items: readonly string[];
  /** What was honestly left open then; the supplement stays owed whatever the facts say later. */
  readonly unconfirmed: readonly string[];
}

type Breach = NonNullable<Facts['breach']>;

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

/** A settled number wins over a lower bound that was recorded before it. */
const breachOf = (facts: FactValues): Breach => {
  const picked = Object.fromEntries(assessedKeys.map((key) => [key, facts[key] ?? null])) as Breach;
  const settled = facts.subjectCount ?? null;
  return settled === null ? picked : { ...picked, subjectCountAtLeast: null };
};

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
    roles: organisation.onlineServiceProvider ? ['controller', 'online-service-provider'] : ['controller'],
    public: organisation.kind === 'public',
    euSubjects: false,
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
