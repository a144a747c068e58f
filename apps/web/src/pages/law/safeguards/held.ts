import {
  analysisResults,
  dataKinds,
  impactResults,
  safeguardRoles,
  safeguardSizes,
  storageZones,
  subjectKinds,
} from '@bongsu/contracts';
import { z } from 'zod';
import { NOT_KNOWN, count, some, three } from '../supposing/fact-schemas.ts';

export const sizeChoices = [...safeguardSizes, NOT_KNOWN] as const;
export const analysisChoices = [...analysisResults, NOT_KNOWN] as const;
export const impactChoices = [...impactResults, NOT_KNOWN] as const;

/** `P3M`: one number and one unit, as a plan says it. */
const cycle = z
  .string()
  .regex(/^P[1-9]\d{0,2}[DWMY]$/)
  .nullable()
  .catch(null);

/** What the fields hold, each under the name that the law engine has for it: a missing fact leads to its field by it. */
export const heldSchema = z.object({
  asOf: z.iso.date().nullable().catch(null),
  size: z.enum(sizeChoices).catch(NOT_KNOWN),
  roles: some(safeguardRoles),
  managesPublicAccounts: three,
  subjectCount: count,
  subjectCountAtLeast: count,
  systemSubjectCount: count,
  dailyUsers: count,
  handlers: count,
  subjects: some(subjectKinds),
  dataKinds: some(dataKinds),
  zones: some(storageZones),
  deviceStorage: three,
  removableMedia: three,
  processingSystem: three,
  remoteAccess: three,
  mobileDevices: three,
  riskAnalysis: z.enum(analysisChoices).catch(NOT_KNOWN),
  impactAssessment: z.enum(impactChoices).catch(NOT_KNOWN),
  reviewCycle: cycle,
});
export type Held = Readonly<z.output<typeof heldSchema>>;
export type HeldName = keyof Held;

/** Nothing is known. */
export const nothingKnown: Held = heldSchema.parse({});
