import { instant } from '@bongsu/kit';
import fc from 'fast-check';
import { assess, type Assessment } from '../../engine/assess.ts';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { loadStatute } from '../../load-statute.ts';

/** Something that holds whatever the facts. */
export interface Property {
  readonly name: string;
  /** Situations in the test suite; a campaign asks for more. */
  readonly runs: number;
  readonly assert: (runs: number) => void;
  /** Tries that many situations and answers what came of it. */
  readonly tried: (runs: number, seed: number) => fc.RunDetails<[unknown]>;
}

/** `check` throws, with what is wrong, where the property does not hold. */
export const property = <Situation>(
  name: string,
  runs: number,
  situations: fc.Arbitrary<Situation>,
  check: (situation: Situation) => void,
): Property => ({
  name,
  runs,
  assert: (numRuns) => fc.assert(fc.property(situations, check), { numRuns }),
  tried: (numRuns, seed) =>
    fc.check(fc.property(situations as fc.Arbitrary<unknown>, check as (one: unknown) => void), { numRuns, seed }),
});

export const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');

export const judged = (facts: Facts): Assessment => assess(facts, statute, now);
export const dutiesFor = (facts: Facts): readonly Duty[] => judged(facts).duties;

export const must = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Error(what());
};

/** Whether an answer asks anything of anybody, were it only a fact. */
export const asks = ({ status }: Duty): boolean => status !== 'not-required' && status !== 'exempt';

export const isSettled = ({ status }: Duty): boolean => asks({ status } as Duty) && status !== 'needs-facts';

/** `KR-CRED-REPORT report fsc,fss` */
export const nameOf = ({ rule, duty, to }: Duty): string => `${rule} ${duty} ${to.join(',')}`;

export const said = (duty: Duty): string =>
  `${nameOf(duty)} ${duty.version} from ${duty.startsAt ?? '-'}: ${duty.status} ${duty.exception ?? ''} (${duty.why.join(' ')})`;
