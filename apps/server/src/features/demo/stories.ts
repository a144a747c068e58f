import { awaitingApproval } from './cases/awaiting-approval.ts';
import { closedCase } from './cases/closed-case.ts';
import { illegalAccess } from './cases/illegal-access.ts';
import { improvementsDue } from './cases/improvements-due.ts';
import { noBreach } from './cases/no-breach.ts';
import { noticeAttachment } from './cases/notice-attachment.ts';
import { postMortemDue } from './cases/post-mortem-due.ts';
import { untouchedReport } from './cases/untouched-report.ts';
import type { DemoStory } from './narrator.ts';

/** What a visitor of the demo finds beside the institution. The oldest comes first, so that the numbers follow. */
export const stories: readonly DemoStory[] = [
  closedCase,
  improvementsDue,
  noBreach,
  postMortemDue,
  awaitingApproval,
  illegalAccess,
  noticeAttachment,
  untouchedReport,
];
