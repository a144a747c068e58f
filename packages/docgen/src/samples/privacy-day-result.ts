import { Temporal } from '@bongsu/kit';
import type { PrivacyDayDepartment, PrivacyDayResult } from '../models/index.ts';
import { base } from './common.ts';

const department = (name: string, files: number, open: number): PrivacyDayDepartment => ({
  name,
  agents: 12,
  reported: 11,
  files,
  decided: files - open,
  done: files - open,
  open,
  before: files,
  after: open,
});

export const privacyDayResultSample: PrivacyDayResult = {
  kind: 'privacy-day-result',
  ...base('개보-2026-0019'),
  campaign: '개인정보 보호의 날',
  day: Temporal.PlainDate.from('2026-12-07'),
  total: department('합계', 61, 7),
  kept: 9,
  keptRegistered: 6,
  departments: [department('교무처', 40, 2), department('학생지원처', 21, 5)],
  kinds: [
    { name: '주민등록번호', before: 1204, after: 31 },
    { name: '휴대전화번호', before: 5310, after: 240 },
  ],
};
