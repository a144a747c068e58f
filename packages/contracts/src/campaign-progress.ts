import { z } from 'zod';
import { campaignRound } from './campaigns.ts';
import { id, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** How many of each kind were found in files, all confidences together. */
const kindCount = z.object({ kind: z.string(), count: z.int() });

/** Files in which something was found, and what: of the first or of the last complete report of each machine. */
const found = z.object({ files: z.int(), kinds: z.array(kindCount) });

const progress = {
  /** Machines that take part, or reported. */
  agents: z.int(),
  reported: z.int(),
  /** Different files in all reports of the round. */
  files: z.int(),
  /** Of these decided about, in the content that was found. */
  decided: z.int(),
  /** Encrypted, put into quarantine or destroyed, with a certificate. */
  done: z.int(),
  kept: z.int(),
  /** Of the kept, those that belong to a registered file (개인정보파일): what may exist. */
  keptRegistered: z.int(),
  /** Still there, with nobody's decision standing. */
  open: z.int(),
  before: found,
  after: found,
};

const ofRound = z.object(progress);
export type RoundProgress = z.infer<typeof ofRound>;

/** `departmentId` `null`: owners without a department. */
const ofDepartment = z.object({ departmentId: id.nullable(), department: z.string().nullable(), ...progress });
export type DepartmentProgress = z.infer<typeof ofDepartment>;

const roundParams = z.object({ roundId: id });

export const roundsProgress = defineOperation({
  id: 'rounds.progress',
  method: 'GET',
  path: '/api/rounds/:roundId/progress',
  permission: 'campaigns.progress',
  summary: { ko: '개인정보 보호의 날 진행 현황 (부서별)', en: 'Progress of a round by department' },
  params: roundParams,
  response: z.object({
    round: campaignRound,
    campaign: z.string(),
    total: ofRound,
    /** By name; only departments in which a machine takes part. */
    departments: z.array(ofDepartment),
  }),
});

export const roundsExport = defineOperation({
  id: 'rounds.export',
  method: 'GET',
  path: '/api/rounds/:roundId/export',
  permission: 'campaigns.progress',
  personalData: true,
  file: true,
  rateLimit: 20,
  summary: { ko: '개인정보 보호의 날 결과 내려받기 (XLSX)', en: 'Download the result of a round as XLSX' },
  params: roundParams,
  query: z.object({ reason }),
});

export const roundsReport = defineOperation({
  id: 'rounds.report',
  method: 'GET',
  path: '/api/rounds/:roundId/report',
  permission: 'campaigns.progress',
  personalData: true,
  file: true,
  rateLimit: 20,
  summary: { ko: '개인정보 보호의 날 결과 보고 (PDF)', en: 'The result of a round as a paper (PDF)' },
  params: roundParams,
  query: z.object({ reason }),
});

export const campaignsHistory = defineOperation({
  id: 'campaigns.history',
  method: 'GET',
  path: '/api/campaigns/:campaignId/history',
  permission: 'campaigns.progress',
  summary: { ko: '개인정보 보호의 날 월별 추이', en: 'A campaign month by month' },
  params: z.object({ campaignId: id }),
  /** Newest first; rounds that anybody reported for, two years at most. */
  response: z.object({ items: z.array(z.object({ round: campaignRound, total: ofRound })) }),
});

export const campaignProgressOperations = [roundsProgress, roundsExport, roundsReport, campaignsHistory];
