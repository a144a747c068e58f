import { NOT_KNOWN, known } from '../supposing/fact-schemas.ts';
import type { Act, Held } from './held.ts';

type Facts = Record<string, unknown>;

const put = (facts: Facts, path: readonly string[], value: unknown): void => {
  const [step = '', ...rest] = path;
  if (rest.length === 0) facts[step] = value;
  else {
    const inner = (facts[step] ?? {}) as Facts;
    put(inner, rest, value);
    facts[step] = inner;
  }
};

/** An end without a beginning says nothing yet. */
const PERIODS = ['emergencyMeasures', 'forceMajeure'] as const;

const actOf = ({ rule, duty, at, items }: Act): Facts => ({
  rule,
  at,
  ...(duty === NOT_KNOWN ? {} : { duty }),
  ...(items.length === 0 ? {} : { items }),
});

/** The facts document of the form, as `bongsu assess` takes it. */
export const factsOf = ({ done, ...held }: Held): Facts => {
  const facts: Facts = {};
  for (const [name, given] of Object.entries(held)) {
    const value = known(given);
    if (value !== undefined) put(facts, name.split('.'), value);
  }
  const breach = facts['breach'] as Facts | undefined;
  for (const period of PERIODS)
    if (breach?.[period] !== undefined && (breach[period] as Facts)['from'] === undefined) delete breach[period];
  const acts = done.filter(({ at }) => at !== null);
  return acts.length === 0 ? facts : { ...facts, done: acts.map((act) => actOf(act)) };
};
