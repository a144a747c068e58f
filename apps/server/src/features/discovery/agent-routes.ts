import {
  agentEnrol,
  agentHeartbeat,
  agentLeave,
  agentsInvite,
  agentsList,
  agentsMine,
  agentsRenewCode,
  agentsRevoke,
  agentsUpdate,
} from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import { route, type Route } from '../../http/route.ts';
import { agentsOf, allAgents, leave, markSeen, saveSecret } from './agent-store.ts';
import { agentOf, agentRow } from './at-the-door.ts';
import { enrolAgent } from './enrol-agent.ts';
import { changeAgent, inviteAgent, renewAgentCode, revokeAgent } from './keep-agents.ts';
import { presentAgent } from './present-agent.ts';

const register: readonly Route[] = [
  route(agentsList, async ({ tx, deps, record }) => {
    const rows = await allAgents(tx);
    await record({ action: 'read', subjects: ['agent-list'], count: rows.length });
    return { items: rows.map((row) => presentAgent(row, deps.clock.now())) };
  }),
  route(agentsMine, async ({ tx, deps, actor }) => {
    const rows = await agentsOf(tx, actor.personId!);
    return { items: rows.map((row) => presentAgent(row, deps.clock.now())) };
  }),
  route(agentsInvite, async ({ tx, deps, body, record }) => {
    const issued = await inviteAgent(tx, deps, body);
    await record({ action: 'grant', subjects: [`agent:${issued.agent.id}`, `person:${body.ownerId}`] });
    return issued;
  }),
  route(agentsRenewCode, async ({ tx, deps, params: { agentId }, body, record }) => {
    await record({ action: 'grant', subjects: [`agent:${agentId}`], fields: ['code'], reason: body.reason });
    return renewAgentCode(tx, deps, agentId, body.version);
  }),
  route(agentsUpdate, async ({ tx, deps, params: { agentId }, body, record }) => {
    await record({ action: 'update', subjects: [`agent:${agentId}`, `person:${body.ownerId}`] });
    return changeAgent(tx, deps, agentId, body);
  }),
  route(agentsRevoke, async ({ tx, deps, params: { agentId }, body, record }) => {
    await record({ action: 'grant', subjects: [`agent:${agentId}`], fields: ['endedAt'], reason: body.reason });
    return revokeAgent(tx, deps, agentId, body.version);
  }),
];

const door: readonly Route[] = [
  route(agentEnrol, async ({ tx, deps, body, record }) => {
    const enrolled = await enrolAgent(tx, deps, body);
    await record({ action: 'grant', subjects: [`agent:${enrolled.agentId}`] });
    return enrolled;
  }),
  route(agentHeartbeat, async ({ tx, deps, actor, body }) => {
    const now = deps.clock.now();
    await markSeen(tx, agentOf(actor), body, now);
    const { label } = await agentRow(tx, actor);
    return { now: toSeoulIso(now), label };
  }),
  route(agentLeave, async ({ tx, deps, actor, record }) => {
    const agentId = agentOf(actor);
    await record({ action: 'grant', subjects: [`agent:${agentId}`], fields: ['endedAt'] });
    await leave(tx, agentId, deps.clock.now());
    await tx.asSystem(() => saveSecret(tx, agentId, {}));
  }),
];

export const agentRoutes: readonly Route[] = [...register, ...door];
