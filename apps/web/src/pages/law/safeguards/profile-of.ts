import { known } from '../supposing/fact-schemas.ts';
import type { Held } from './held.ts';

/** The profile of the form, as `bongsu safeguards` takes it. */
export const profileOf = (held: Held): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(held)
      .map(([name, value]) => [name, known(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
