import { type FactKey, type FactValues, moment } from '@bongsu/contracts';
import { z } from 'zod';
import { type Three, factOf, three, threeOf } from './three.ts';

export const grounds = ['illegal-access-unidentified', 'traded-partly-confirmed', 'unknown'] as const;
type Ground = (typeof grounds)[number];

const maybe = moment.nullable();

export const specialSchema = z.object({
  emergencyFrom: maybe,
  emergencyUntil: maybe,
  noHarmEvident: z.enum(three),
  forceFrom: maybe,
  forceUntil: maybe,
  possibleAt: maybe,
  ground: z.enum(grounds),
  clearedAt: maybe,
  networkAt: maybe,
  newFactsAt: maybe,
  disruption: z.enum(three),
});

export interface SpecialHeld {
  readonly emergencyFrom: string | null;
  readonly emergencyUntil: string | null;
  readonly noHarmEvident: Three | null;
  readonly forceFrom: string | null;
  readonly forceUntil: string | null;
  readonly possibleAt: string | null;
  readonly ground: Ground | null;
  readonly clearedAt: string | null;
  readonly networkAt: string | null;
  /** One more moment at which something new was found out; those recorded stay. */
  readonly newFactsAt: string | null;
  readonly disruption: Three | null;
  readonly [name: string]: unknown;
}

/** Where a part of a fact that the server names stands in the form. */
export const specialPlaces: Readonly<Record<string, keyof SpecialHeld & string>> = {
  'emergencyMeasures.from': 'emergencyFrom',
  'forceMajeure.from': 'forceFrom',
  'possibility.awareAt': 'possibleAt',
  'possibility.clearedAt': 'clearedAt',
  'networkIncident.awareAt': 'networkAt',
  'networkIncident.newFactsAt': 'newFactsAt',
};

export const readSpecial = (known: FactValues): SpecialHeld => ({
  emergencyFrom: known.emergencyMeasures?.from ?? null,
  emergencyUntil: known.emergencyMeasures?.until ?? null,
  noHarmEvident: threeOf(known.noHarmEvident),
  forceFrom: known.forceMajeure?.from ?? null,
  forceUntil: known.forceMajeure?.until ?? null,
  possibleAt: known.possibility?.awareAt ?? null,
  ground: known.possibility?.ground ?? 'unknown',
  clearedAt: known.possibility?.clearedAt ?? null,
  networkAt: known.networkIncident?.awareAt ?? null,
  newFactsAt: null,
  disruption: threeOf(known.networkIncident?.disruption),
});

const span = (from: string | null, until: string | null) => (from === null ? null : { from, until });

const possibility = ({ possibleAt, ground, clearedAt }: SpecialHeld) => {
  const why = ground === 'unknown' ? null : ground;
  return possibleAt === null && why === null && clearedAt === null
    ? null
    : { awareAt: possibleAt, ground: why, clearedAt };
};

/** Whether the fields tell of a network incident: only then is anything asked about it. */
export const isIncident = ({ networkAt, newFactsAt, disruption }: SpecialHeld): boolean =>
  networkAt !== null || newFactsAt !== null || factOf(disruption) !== null;

/** With the moments of new facts added to those known before. */
const networkIncident = (held: SpecialHeld, before: FactValues['networkIncident']) => {
  const more = held.newFactsAt === null ? [] : [held.newFactsAt];
  const newFactsAt = [...(before?.newFactsAt ?? []), ...more];
  if (!isIncident(held) && newFactsAt.length === 0) return null;
  const disruption = factOf(held.disruption);
  return { awareAt: held.networkAt, newFactsAt, ...(disruption === null ? {} : { disruption }) };
};

/** What the fields say. */
export const writeSpecial = (held: SpecialHeld, before: FactValues): Partial<Record<FactKey, unknown>> => ({
  emergencyMeasures: span(held.emergencyFrom, held.emergencyUntil),
  noHarmEvident: factOf(held.noHarmEvident),
  forceMajeure: span(held.forceFrom, held.forceUntil),
  possibility: possibility(held),
  networkIncident: networkIncident(held, before.networkIncident),
});
