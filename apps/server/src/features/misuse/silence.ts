import { canonicalJson, seoulDay, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { keepFound } from './keep-found.ts';
import { decisionsNow } from './rule-store.ts';

/** The rule that finds a gap between two records; while a gap lasts there is no second one, and the completeness meter tells of it. */
const RULE = 'silent-system';

/** A system fell silent `since` then: a case from now on, the same that its next record would have given. Call it as the product itself. */
export const foundSilence = async (
  tx: Tx,
  deps: Deps,
  { system, since }: { readonly system: string; readonly since: Instant },
): Promise<void> => {
  if ((await decisionsNow(tx)).get(RULE)?.isOn === false) return;
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
