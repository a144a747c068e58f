import { z } from 'zod';
import { findingCount, findingSamples } from './agent-reports.ts';
import { decisionChoice, fileState } from './decision-values.ts';
import { day, id, moment, pageOf, pageQuery, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** A file in which personal data was found (개인정보 검출 파일), as its last report told of it. */
export const foundFile = z.object({
  id,
  agentId: id,
  path: z.string(),
  size: z.int(),
  /** What a decision is bound to: another content is another file to decide about. */
  sha256: z.string(),
  modifiedAt: moment,
  seenAt: moment,
  counts: z.array(findingCount),
  samples: z.array(findingSamples),
  state: fileState,
  /** By the newest decision about this content; `null`: none. */
  choice: decisionChoice.nullable(),
  /** The last day of a keep, also when it is over. */
  expiresOn: day.nullable(),
  /** The registered file (개인정보파일) it is kept as a part of: what may exist, told from what should not. */
  personalFileId: id.nullable(),
});
export type FoundFile = z.infer<typeof foundFile>;

export const findingsMine = defineOperation({
  id: 'findings.mine',
  method: 'GET',
  path: '/api/my/findings',
  permission: 'findings.decide',
  personalData: true,
  summary: { ko: '내 컴퓨터에서 찾은 파일', en: 'Files found on my machines' },
  query: z.object({ agentId: id.optional(), state: fileState.optional(), ...pageQuery }),
  response: pageOf(foundFile),
});

export const findingsOfAgent = defineOperation({
  id: 'findings.ofAgent',
  method: 'POST',
  path: '/api/agents/:agentId/findings',
  permission: 'findings.open',
  personalData: true,
  summary: {
    ko: '한 컴퓨터에서 찾은 파일 열어 보기 (사유 기록)',
    en: 'Open the files found on a machine, with a reason',
  },
  params: z.object({ agentId: id }),
  body: z.object({ reason, ...pageQuery }),
  response: pageOf(foundFile),
});

export const findingOperations = [findingsMine, findingsOfAgent];
