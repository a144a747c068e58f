import { z } from 'zod';
import { id, line, moment, personRef, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';

/**
 * `waiting`: its code was not used yet; `lapsed`: nor will it be; `active`: enrolled; `revoked`: ended by a person;
 * `removed`: it took itself away.
 */
export const agentStates = ['waiting', 'lapsed', 'active', 'revoked', 'removed'] as const;

/** How long a one-time code can be used. */
export const AGENT_CODE_DAYS = 7;

/** A program that looks for personal data on one machine (개인정보 검출), and whose machine that is. */
export const agentView = z.object({
  id,
  label: z.string(),
  /** Whoever decides about what is found there. */
  owner: personRef,
  /** Who stands in for the owner; `null`: nobody. */
  deputy: personRef.nullable(),
  state: z.enum(agentStates),
  /** As the agent says; empty before it enrolled. */
  platform: z.string(),
  software: z.string(),
  codeExpiresAt: moment,
  enrolledAt: moment.nullable(),
  lastSeenAt: moment.nullable(),
  endedAt: moment.nullable(),
  version,
});
export type AgentView = z.infer<typeof agentView>;

/** The one-time code by which a machine enrols, shown this once. */
const withCode = z.object({ agent: agentView, code: z.string() });

const agentParams = z.object({ agentId: id });

const agentFields = { label: line(80), ownerId: id, deputyId: id.nullable().default(null) };

export const agentsList = defineOperation({
  id: 'agents.list',
  method: 'GET',
  path: '/api/agents',
  permission: 'agents.read',
  personalData: true,
  summary: { ko: '검출 에이전트 대장', en: 'Register of agents' },
  response: z.object({ items: z.array(agentView) }),
});

export const agentsMine = defineOperation({
  id: 'agents.mine',
  method: 'GET',
  path: '/api/my/agents',
  permission: 'self.use',
  summary: { ko: '내 컴퓨터의 에이전트', en: 'Agents on my machines' },
  response: z.object({ items: z.array(agentView) }),
});

export const agentsInvite = defineOperation({
  id: 'agents.invite',
  method: 'POST',
  path: '/api/agents',
  permission: 'agents.manage',
  personalData: true,
  status: 201,
  summary: { ko: '에이전트 등록 코드 발급 (한 번만 보인다)', en: 'Issue a code to enrol an agent, shown once' },
  body: z.object(agentFields),
  response: withCode,
});

export const agentsRenewCode = defineOperation({
  id: 'agents.renewCode',
  method: 'POST',
  path: '/api/agents/:agentId/code',
  permission: 'agents.manage',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: {
    ko: '등록 코드 다시 발급 (앞 코드와 연결은 바로 끝남)',
    en: 'Issue a new code; the old one and the old connection end at once',
  },
  params: agentParams,
  body: z.object({ version, reason }),
  response: withCode,
});

export const agentsUpdate = defineOperation({
  id: 'agents.update',
  method: 'PUT',
  path: '/api/agents/:agentId',
  permission: 'agents.manage',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: { ko: '에이전트 이름과 사용자 고치기', en: 'Change the name or the owner of an agent' },
  params: agentParams,
  body: z.object({ ...agentFields, version }),
  response: agentView,
});

export const agentsRevoke = defineOperation({
  id: 'agents.revoke',
  method: 'POST',
  path: '/api/agents/:agentId/revoke',
  permission: 'agents.manage',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: { ko: '에이전트 끊기', en: 'Revoke an agent' },
  params: agentParams,
  body: z.object({ version, reason }),
  response: agentView,
});

export const agentOperations = [agentsList, agentsMine, agentsInvite, agentsRenewCode, agentsUpdate, agentsRevoke];
