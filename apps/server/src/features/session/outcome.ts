import { fail, type Result } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';

/** What signing in leads to; a refusal is a value here, because what was written beside it has to stay. */
export type Outcome<T> = Result<T, Refusal>;

export const refused = (...because: ConstructorParameters<typeof Refusal>): Outcome<never> =>
  fail(new Refusal(...because));

/** Commits first and refuses afterwards: a failed attempt stays counted, and its access record stays. */
export const committed = async <T>(deps: Deps, work: (tx: Tx) => Promise<Outcome<T>>): Promise<T> => {
  const outcome = await deps.database.transaction(systemActor, work);
  if (!outcome.ok) throw outcome.problem;
  return outcome.value;
};
