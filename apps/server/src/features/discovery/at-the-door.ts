import type { Actor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import { findAgent, type AgentRow } from './agent-store.ts';

/** Which agent is acting. The door lets nobody else to these operations; should it ever, they end here. */
export const agentOf = (actor: Actor): string =>
  actor.kind === 'agent' && actor.agentId !== undefined ? actor.agentId : refuse('not-signed-in');

/** Its own row, with whose machine it is: of people an agent itself sees nothing. */
export const agentRow = (tx: Tx, actor: Actor): Promise<AgentRow> =>
  tx.asSystem(async () => (await findAgent(tx, agentOf(actor))) ?? refuse('not-signed-in'));
