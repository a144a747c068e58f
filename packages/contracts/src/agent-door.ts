import { z } from 'zod';
import { findingConfidences } from './campaigns.ts';
import { day, id, line, moment } from './common.ts';
import { defineOperation } from './operation.ts';

/**
 * What an agent (개인정보 검출 에이전트) says and asks. It enrols with a one-time code; from then on it knocks with a token
 * of its own (`Authorization: Bearer bongsu-agent_…`) at these operations and at nothing else.
 */
const machine = {
  /** `linux x64`, `windows x64`, … */
  platform: line(40),
  /** Version of the program. */
  software: line(40),
};

export const agentEnrol = defineOperation({
  id: 'agent.enrol',
  method: 'POST',
  path: '/api/agent/enrol',
  permission: 'public',
  status: 201,
  rateLimit: 20,
  personalData: true,
  problems: ['not-found'],
  summary: { ko: '에이전트: 등록 코드로 등록', en: 'Agent: enrol with a one-time code' },
  /** As typed: every code that opens nothing gets the same answer. */
  body: z.object({
    code: z.string().max(80),
    ...machine,
    /** Ed25519, SPKI DER in base64: what the certificates (처리 확인서) of this machine are verified with. */
    certificateKey: z
      .string()
      .regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/)
      .optional(),
  }),
  response: z.object({
    agentId: id,
    /** The only copy there will ever be. */
    token: z.string(),
    label: z.string(),
  }),
});

export const agentHeartbeat = defineOperation({
  id: 'agent.heartbeat',
  method: 'POST',
  path: '/api/agent/heartbeat',
  permission: 'agent.act',
  summary: { ko: '에이전트: 살아 있음', en: 'Agent: here I am' },
  body: z.object(machine),
  response: z.object({ now: moment, label: z.string() }),
});

export const agentLeave = defineOperation({
  id: 'agent.leave',
  method: 'DELETE',
  path: '/api/agent',
  permission: 'agent.act',
  personalData: true,
  summary: { ko: '에이전트: 스스로 떠나기', en: 'Agent: take itself away' },
});

/** A round of a campaign that this machine takes part in (개인정보 보호의 날). */
const roundToScan = z.object({
  roundId: id,
  campaign: z.string(),
  /** Not before this day. */
  day,
  /** 32 bytes in hex: what was found is told as HMAC-SHA256 with it, shortened to 16 bytes. Of this round only. */
  fingerprintKey: z.string(),
  minimumConfidence: z.enum(findingConfidences),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
});

/** Something to do to a file, decided and approved. Done only if the file still has this hash; told in either case. */
const decisionToDo = z.object({
  decisionId: id,
  /** The agent's own name of the file. */
  ref: z.string(),
  sha256: z.string(),
  choice: z.enum(['encrypt', 'quarantine', 'destroy']),
});

export const agentWork = defineOperation({
  id: 'agent.work',
  method: 'GET',
  path: '/api/agent/work',
  permission: 'agent.act',
  summary: { ko: '에이전트: 할 일 받기', en: 'Agent: what is there to do' },
  response: z.object({
    now: moment,
    /** The newest whose day has come, and those ahead; in the order of their days. */
    rounds: z.array(roundToScan),
    /** A thousand at most; the next come when these are told of. */
    decisions: z.array(decisionToDo),
  }),
});

export const agentDoorOperations = [agentEnrol, agentHeartbeat, agentLeave, agentWork];
