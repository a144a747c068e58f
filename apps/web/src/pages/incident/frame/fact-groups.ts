import type { FactKey } from '@bongsu/contracts';

/** The facts of a case as they are asked for together, in the order they are shown. */
export const factGroups = {
  moments: ['occurredAt', 'detectedAt', 'awareAt', 'containedAt', 'recoveredAt'],
  scale: ['subjectCount', 'subjectCountAtLeast', 'effects', 'dataKinds', 'dataItems'],
  story: ['methods', 'circumstances', 'cause', 'causeDetail', 'damage', 'peopleInvolved'],
  questions: [
    'contactsUnknown',
    'recovered',
    'unauthorisedAccessConfirmed',
    'riskToRights',
    'unintelligible',
    'highRiskRemoved',
    'disproportionateEffort',
    'unconfirmedItems',
  ],
  special: ['emergencyMeasures', 'noHarmEvident', 'forceMajeure', 'possibility', 'networkIncident'],
} as const satisfies Record<string, readonly FactKey[]>;

export type FactGroup = keyof typeof factGroups;
export const factGroupNames = Object.keys(factGroups) as readonly FactGroup[];

/** In which form a fact is recorded; nothing for what is no fact of a case. */
export const groupOf = (key: string): FactGroup | null =>
  factGroupNames.find((name) => (factGroups[name] as readonly string[]).includes(key)) ?? null;
