import { type FactKey, type FactValues, moment } from '@bongsu/contracts';
import { z } from 'zod';

export const grounds = ['illegal-access-unidentified', 'traded-partly-confirmed', 'unknown'] as const;
type Ground = (typeof grounds)[number];

const maybe = moment.nullable();

export const specialSchema = z.object({
  emergencyFrom: maybe,
  emergencyUntil: maybe,
  forceFrom: maybe,
  forceUntil: maybe,
  possibleAt: maybe,
  ground: z.enum(grounds),
  clearedAt: maybe,
  networkAt: maybe,
  newFactsAt: maybe,
});

export interface SpecialHeld {
  readonly emergencyFrom: string | null;
  readonly emergencyUntil: string | null;
  readonly forceFrom: string | null;
  readonly forceUntil: string | null;
  readonly possibleAt: string | null;
  readonly ground: Ground | null;
  readonly clearedAt: string | null;
  readonly networkAt: string | null;
  /** One more moment at which something new was found out; those recorded stay. */
  readonly newFactsAt: string | null;
  readonly [name: string]: unknown;
}

export const readSpecial = (known: FactValues): SpecialHeld => ({
  emergencyFrom: known.emergencyMeasures?.from ?? null,
  emergencyUntil: known.emergencyMeasures?.until ?? null,
  forceFrom: known.forceMajeure?.from ?? null,
  forceUntil: known.forceMajeure?.until ?? null,
  possibleAt: known.possibility?.awareAt ?? null,
  ground: known.possibility?.ground ?? 'unknown',
  clearedAt: known.possibility?.clearedAt ?? null,
  networkAt: known.networkIncident?.awareAt ?? null,
  newFactsAt: null,
});

const span = (from: string | null, until: string | null) => (from === null ? null : { from, until });

const possibility = ({ possibleAt, ground, clearedAt }: SpecialHeld) => {
  const why = ground === 'unknown' ? null : ground;
  return possibleAt === null && why === null && clearedAt === null
    ? null
    : { awareAt: possibleAt, ground: why, clearedAt };
};

/** What the fields say, with the moments of new facts added to those known before. */
export function writeSpecial(held: SpecialHeld, before: FactValues): Partial<Record<FactKey, unknown>> {
  const newFactsAt = [
    ...(before.networkIncident?.newFactsAt ?? []),
    ...(held.newFactsAt === null ? [] : [held.newFactsAt]),
  ];
  const isNetwork = held.networkAt !== null || newFactsAt.length > 0;
  return {
    emergencyMeasures: span(held.emergencyFrom, held.emergencyUntil),
    forceMajeure: span(held.forceFrom, held.forceUntil),
    possibility: possibility(held),
    networkIncident: isNetwork ? { awareAt: held.networkAt, newFactsAt } : null,
  };
}
