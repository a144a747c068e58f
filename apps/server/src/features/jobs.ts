import type { Job } from '../jobs/job.ts';
import { recordKeeping } from './access-keeping/index.ts';
import { keepOwnRecords, verifications } from './access-log/index.ts';
import { completenessWatch } from './access-sources/index.ts';
import { reviewPreparation, reviewSealing } from './access-reviews/index.ts';
import { expireUnsealings } from './custody/index.ts';
import { lateEvents } from './deliveries/index.ts';
import { campaignReminders, campaignRounds, forgetFoundFiles } from './discovery/index.ts';
import { errandReminders } from './errands/index.ts';
import { resealing } from './field-keys/index.ts';
import { anchorAlarms, anchorHolding } from './log-anchors/index.ts';
import { letterBatches } from './letters/index.ts';
import { mailDelivery } from './mail/deliver.ts';
import { misuseEscalation, misuseWatch, ruleReviews } from './misuse/index.ts';
import { noticeDelivery, noticeQueueing, noticeWatch, outsideMarks, textDelivery } from './notices/index.ts';
import { postingChecks } from './postings/index.ts';
import { forgetStagedFiles, keepNoLonger } from './recipients/index.ts';
import { alarms, dutySweep, reminders } from './reminders/index.ts';
import { forgetExpired } from './session/index.ts';
import { removeStrayFiles } from './stored-files/index.ts';
import { webLooks } from './web-exposure/index.ts';

/** Everything the product does by itself. */
export const jobs: readonly Job[] = [
  // One a line.
  // Before the mail leaves: what was swept is reminded of, what was queued is sent in the same round.
  postingChecks,
  dutySweep,
  expireUnsealings,
  noticeWatch,
  campaignRounds,
  campaignReminders,
  webLooks,
  keepOwnRecords,
  anchorHolding,
  anchorAlarms,
  verifications,
  completenessWatch,
  recordKeeping,
  misuseWatch,
  misuseEscalation,
  ruleReviews,
  reviewPreparation,
  reviewSealing,
  errandReminders,
  alarms,
  reminders,
  mailDelivery,
  outsideMarks,
  noticeQueueing,
  noticeDelivery,
  textDelivery,
  lateEvents,
  letterBatches,
  forgetStagedFiles,
  keepNoLonger,
  forgetFoundFiles,
  forgetExpired,
  removeStrayFiles,
  resealing,
];
