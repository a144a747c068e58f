import type { Job } from '../jobs/job.ts';
import { resealing } from './field-keys/index.ts';
import { mailDelivery } from './mail/deliver.ts';
import { noticeDelivery, noticeQueueing } from './notices/index.ts';
import { forgetStagedFiles, keepNoLonger } from './recipients/index.ts';
import { alarms, dutySweep, reminders } from './reminders/index.ts';
import { forgetExpired } from './session/index.ts';
import { removeStrayFiles } from './stored-files/index.ts';

/** Everything the product does by itself. */
export const jobs: readonly Job[] = [
  // One a line.
  // Before the mail leaves: what was swept is reminded of, what was queued is sent in the same round.
  dutySweep,
  alarms,
  reminders,
  mailDelivery,
  noticeQueueing,
  noticeDelivery,
  forgetStagedFiles,
  keepNoLonger,
  forgetExpired,
  removeStrayFiles,
  resealing,
];
