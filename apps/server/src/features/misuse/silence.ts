import { canonicalJson, seoulDay, type Instant } from '@bongsu/kit';
import { inForce } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { keepFound } from './keep-found.ts';
import { ruleDecisions } from './rule-store.ts';

/** The rule that finds a gap between two records; while a gap lasts there is no second one, and the completeness meter tells of it. */
const RULE = 'silent-system';

/** A system fell silent `since` then: a case from now on, the same that its next record would have given. Call it as the product itself. */
export const foundSilence = async (
  tx: Tx,
  deps: Deps,
  { system, since }: { readonly system: string; readonly since: Instant },
): Promise<void> => {
  if (inForce(await ruleDecisions(tx)).some(({ rule, isOn }) => rule === RULE && !isOn)) return;
  const now = deps.clock.now().epochMilliseconds;
  await keepFound(tx, deps, [
    {
      kind: 'alerts',
      rule: RULE,
      level: 'medium',
      actor: '',
      system,
      day: seoulDay(now),
      group: canonicalJson({ system }),
      from: since.epochMilliseconds,
      to: now,
      count: 0,
      subjects: 0,
      records: [],
    },
  ]);
};
