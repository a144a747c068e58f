import type { agentWork, ResponseOf } from '@bongsu/contracts';
import { seoulDate, toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Vault } from '../../platform/vault.ts';
import { agentOf } from './at-the-door.ts';
import { roundsForAgent } from './campaign-store.ts';
import { decisionsToDo } from './decision-store.ts';

const DECISIONS_AT_ONCE = 1000;

/**
 * The key of a round's fingerprints: the same value gives the same fingerprint on every machine of that round, and in no
 * other. It is derived, so that no table holds it.
 */
export const fingerprintKey = (vault: Vault, roundId: string): string =>
  vault.deriveKey(`discovery-round:${roundId}`).toString('hex');

/** What the agent has to do now, and what it should know before it is offline. */
export const workOfAgent = async (tx: Tx, deps: Deps): Promise<ResponseOf<typeof agentWork>> => {
  const agentId = agentOf(tx.actor);
  const now = deps.clock.now();
  const rounds = await tx.asSystem(() => roundsForAgent(tx, agentId, seoulDate(now).toString()));
  return {
    now: toSeoulIso(now),
    rounds: rounds.map(({ roundId, campaign, day, minimumConfidence, include, exclude }) => ({
      roundId,
      campaign,
      day,
      fingerprintKey: fingerprintKey(deps.vault, roundId),
      minimumConfidence,
      include,
      exclude,
    })),
    decisions: await decisionsToDo(tx, agentId, DECISIONS_AT_ONCE),
  };
};
