import { instant, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Statute } from '../engine/assess.ts';
import { ruleIds } from '../facts/vocabulary.ts';

type Breach = Readonly<Record<string, unknown>>;

/** One duty under one version, for which a situation is wanted. */
interface Wanted {
  readonly rule: string;
  readonly version: string;
  readonly duty: string;
}

interface Trigger {
  readonly breach?: (at: Instant) => Breach;
  readonly done?: (wanted: Wanted) => readonly string[];
}

const lasting = (at: Instant): Breach => ({ from: toSeoulIso(at.add({ hours: 1 })), until: null });

/** The facts on which each exception hangs, with nothing else changed. */
export const triggers: Readonly<Record<string, Trigger>> = {
  EMERGENCY: { breach: (at) => ({ emergencyMeasures: lasting(at), noHarmEvident: true }) },
  FORCE_MAJEURE: { breach: (at) => ({ forceMajeure: lasting(at) }) },
  RECOVERED: { breach: () => ({ recovered: true }) },
  PSEUDONYMISED: { breach: () => ({ dataKinds: ['pseudonymised'] }) },
  PUBLIC_CCTV: { breach: () => ({ dataKinds: ['public-cctv'] }) },
  CONTACTS_UNKNOWN: { breach: () => ({ contactsUnknown: 'all' }) },
  CONVERTED: { breach: (at) => ({ awareAt: toSeoulIso(at.add({ hours: 1 })) }) },
  DEEMED_DONE: { done: ({ rule }) => ruleIds.filter((id) => id !== rule) },
  UNINTELLIGIBLE: { breach: () => ({ unintelligible: true }) },
  RISK_REMOVED: { breach: () => ({ highRiskRemoved: true }) },
  DISPROPORTIONATE: { breach: () => ({ disproportionateEffort: true }) },
};

const OPEN_END = instant('2026-11-21T00:00:00+09:00');
const MONTH = { hours: 24 * 30 };

/** A moment late in the version: what its law learned in between is known by then. */
const lateIn = (statute: Statute, { rule, version }: Wanted): Instant => {
  const values = statute.parameters.get(`${rule}/version`)?.values ?? [];
  const next = values[values.findIndex(({ value }) => value === version) + 1]?.from;
  const end = next === undefined || next === null ? OPEN_END : instant(`${next}T00:00:00+09:00`);
  return end.subtract(MONTH);
};

const rolesOf = (statute: Statute, wanted: Wanted): readonly string[] => {
  const binds = statute.rules.find(({ id }) => id === wanted.rule)?.binds ?? 'anyone';
  return binds === 'anyone' ? ['controller'] : binds;
};

/** Everything that makes the duty stand, and nothing that excepts it. */
const plainBreach = ({ rule, duty }: Wanted, at: Instant): Breach => {
  const aware = toSeoulIso(at);
  return {
    occurredAt: aware,
    awareAt: rule === 'KR-PIPA-POSSIBLE' ? null : aware,
    possibility: { awareAt: aware, ground: 'illegal-access-unidentified', clearedAt: aware },
    networkIncident: { awareAt: aware, newFactsAt: [aware], disruption: true },
    effects: ['leak'],
    subjectCount: 20_000,
    dataKinds: rule.startsWith('KR-CRED-') ? ['credit'] : ['general'],
    cause: 'external-illegal-access',
    unauthorisedAccessConfirmed: true,
    contactsUnknown: 'some',
    riskToRights: 'high',
    disproportionateEffort: duty === 'post',
  };
};

const acts = (rules: readonly string[], at: Instant) => rules.map((rule) => ({ rule, at: toSeoulIso(at) }));

/** A situation under the wanted version in which the duty stands, or in which one exception alone is pleaded. */
export const situationFor = (statute: Statute, wanted: Wanted, code: string | null): unknown => {
  const at = lateIn(statute, wanted);
  const trigger = code === null ? {} : triggers[code]!;
  const told = wanted.rule === 'KR-PIPA-POSSIBLE-CLEAR' ? ['KR-PIPA-POSSIBLE'] : [];
  return {
    asOf: toSeoulIso(at.add({ hours: 2 })),
    organisation: { roles: rolesOf(statute, wanted), public: true, euSubjects: true },
    breach: { ...plainBreach(wanted, at), ...trigger.breach?.(at) },
    done: acts([...told, ...(trigger.done?.(wanted) ?? [])], at.add({ hours: 1 })),
  };
};
