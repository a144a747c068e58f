import { z } from 'zod';
import { findingCount, findingSamples } from './agent-reports.ts';
import { decisionChoice, fileState } from './decision-values.ts';
import { day, id, moment, pageOf, pageQuery, prose, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** A file in which personal data was found (개인정보 검출 파일), as its last report told of it. */
export const foundFile = z.object({
  id,
  agentId: id,
  /** Where it lay; empty, and no samples, once that was forgotten. */
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

const fileParams = z.object({ fileId: id });

/** What whoever makes a case of a finding may add. */
export const incidentFields = {
  /** Added to what the finding itself says. */
  note: prose(3000).or(z.literal('')).default(''),
  /** 관련자: they do not see the case, not even that it exists. */
  involvedIds: z.array(id).max(20).default([]),
};

export const madeIncident = z.object({ id, reportedAt: moment });

export const findingsReport = defineOperation({
  id: 'findings.report',
  method: 'POST',
  path: '/api/my/findings/:fileId/incident',
  permission: 'findings.decide',
  personalData: true,
  status: 201,
  rateLimit: 30,
  summary: {
    ko: '내 컴퓨터의 검출 파일을 침해사고로 신고 (증거자료로 봉인)',
    en: 'Make a case of a file found on my machine, sealed as evidence',
  },
  params: fileParams,
  body: z.object(incidentFields),
  response: madeIncident,
});

export const findingsEscalate = defineOperation({
  id: 'findings.escalate',
  method: 'POST',
  path: '/api/findings/:fileId/incident',
  permission: 'findings.open',
  personalData: true,
  status: 201,
  rateLimit: 30,
  summary: {
    ko: '검출 파일을 침해사고로 올림 (사유 기록, 증거자료로 봉인)',
    en: 'Make a case of a file found, with a reason, sealed as evidence',
  },
  params: fileParams,
  body: z.object({ ...incidentFields, reason }),
  response: madeIncident,
});

export const findingOperations = [findingsMine, findingsOfAgent, findingsReport, findingsEscalate];
