import { causes, dataKinds, effects, legalRoles, moment, optionalRules } from '@bongsu/contracts';
import { z } from 'zod';
import { NOT_KNOWN, at, count, some, three } from '../supposing/fact-schemas.ts';

export const causeChoices = [...causes, NOT_KNOWN] as const;
export const contactChoices = ['none', 'some', 'all', NOT_KNOWN] as const;
export const groundChoices = ['illegal-access-unidentified', 'traded-partly-confirmed', NOT_KNOWN] as const;
export const riskChoices = ['none', 'risk', 'high', NOT_KNOWN] as const;
export const unconfirmable = ['I1', 'I2'] as const;

const code = z.string().regex(/^[\w-]{1,40}$/);

/** Something supposed to be done already. It counts once it has a moment. */
const act = z.object({
  rule: code,
  duty: z
    .string()
    .regex(/^[a-z-]{1,20}$/)
    .catch(NOT_KNOWN),
  at,
  items: z
    .array(z.string().regex(/^[A-Z]\d{1,2}$/))
    .readonly()
    .catch([]),
});
export type Act = z.output<typeof act>;

/** What the fields hold, each under the name that the law engine has for it: a missing fact leads to its field by it. */
export const heldSchema = z.object({
  asOf: at,
  'organisation.roles': some(legalRoles),
  'organisation.public': three,
  'organisation.euSubjects': three,
  'organisation.optionalRules': some(optionalRules),
  'breach.occurredAt': at,
  'breach.awareAt': at,
  'breach.possibility.awareAt': at,
  'breach.possibility.ground': z.enum(groundChoices).catch(NOT_KNOWN),
  'breach.possibility.clearedAt': at,
  'breach.networkIncident.awareAt': at,
  'breach.networkIncident.newFactsAt': z.array(moment).max(20).readonly().catch([]),
  'breach.networkIncident.disruption': three,
  'breach.effects': some(effects),
  'breach.subjectCount': count,
  'breach.subjectCountAtLeast': count,
  'breach.dataKinds': some(dataKinds),
  'breach.cause': z.enum(causeChoices).catch(NOT_KNOWN),
  'breach.unauthorisedAccessConfirmed': three,
  'breach.recovered': three,
  'breach.contactsUnknown': z.enum(contactChoices).catch(NOT_KNOWN),
  'breach.unconfirmedItems': some(unconfirmable),
  'breach.emergencyMeasures.from': at,
  'breach.emergencyMeasures.until': at,
  'breach.forceMajeure.from': at,
  'breach.forceMajeure.until': at,
  'breach.riskToRights': z.enum(riskChoices).catch(NOT_KNOWN),
  'breach.noHarmEvident': three,
  'breach.unintelligible': three,
  'breach.highRiskRemoved': three,
  'breach.disproportionateEffort': three,
  done: z.array(act).max(20).readonly().catch([]),
});
export type Held = Readonly<z.output<typeof heldSchema>>;
export type HeldName = keyof Held;

/** Nothing is known. */
export const nothingKnown: Held = heldSchema.parse({});
