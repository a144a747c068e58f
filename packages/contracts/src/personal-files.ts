import { z } from 'zod';
import { id, line, version } from './common.ts';
import { defineOperation } from './operation.ts';

const fields = {
  /** 개인정보파일의 명칭 */
  name: line(100),
  /** 운영 목적 */
  purpose: line(300),
  /** 운영 근거 */
  legalBasis: line(300),
  /** 보유기간, in days; `null`: kept for good (영구). */
  retentionDays: z.int().min(1).max(36_500).nullable(),
  /** No longer kept: nothing new belongs to it. */
  isEnded: z.boolean(),
};

/** A registered personal-information file (개인정보파일, 법 제2조제4호, 제32조): what may exist, and for how long. */
export const personalFileView = z.object({ id, ...fields, version });
export type PersonalFileView = z.infer<typeof personalFileView>;

export const personalFilesList = defineOperation({
  id: 'personalFiles.list',
  method: 'GET',
  path: '/api/personal-files',
  permission: 'personal-files.read',
  summary: { ko: '개인정보파일 대장', en: 'Register of personal-information files' },
  response: z.object({ items: z.array(personalFileView) }),
});

export const personalFilesCreate = defineOperation({
  id: 'personalFiles.create',
  method: 'POST',
  path: '/api/personal-files',
  permission: 'personal-files.manage',
  status: 201,
  summary: { ko: '개인정보파일 올리기', en: 'Enter a personal-information file' },
  body: z.object({ ...fields, isEnded: z.literal(false).default(false) }),
  response: personalFileView,
});

export const personalFilesUpdate = defineOperation({
  id: 'personalFiles.update',
  method: 'PUT',
  path: '/api/personal-files/:personalFileId',
  permission: 'personal-files.manage',
  problems: ['conflict'],
  summary: { ko: '개인정보파일 고치기', en: 'Change a personal-information file' },
  params: z.object({ personalFileId: id }),
  body: z.object({ ...fields, version }),
  response: personalFileView,
});

export const personalFileOperations = [personalFilesList, personalFilesCreate, personalFilesUpdate];
