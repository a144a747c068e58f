import { z } from 'zod';
import { refusalReasons } from './decision-values.ts';
import { id, line, moment } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const told = {
  decisionId: id,
  /** By the machine's clock. */
  at: moment,
};

/** What became of a decision on the machine, once for each. */
const result = z.discriminatedUnion('outcome', [
  z.object({
    ...told,
    outcome: z.literal('done'),
    method: line(60),
    /** Of the file just before: it must be the one that was decided about. */
    sha256Before: z.string().regex(/^[0-9a-f]{64}$/),
    /** The certificate (처리 확인서) as the engine wrote it: who, when, what file, which method, hash before. Kept to the byte. */
    certificate: z
      .string()
      .max(20_000)
      .refine(isJsonObject, both('확인서는 JSON 객체여야 합니다.', 'A certificate must be a JSON object.')),
  }),
  z.object({ ...told, outcome: z.literal('refused'), refusal: z.enum(refusalReasons) }),
]);
export type AgentResult = z.infer<typeof result>;

export const agentResult = defineOperation({
  id: 'agent.result',
  method: 'POST',
  path: '/api/agent/results',
  permission: 'agent.act',
  personalData: true,
  problems: ['not-found', 'not-now', 'conflict'],
  summary: { ko: '에이전트: 처리 결과와 확인서', en: 'Agent: what was done, with its certificate' },
  body: result,
});

export const agentResultOperations = [agentResult];
