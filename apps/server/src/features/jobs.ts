import type { Job } from '../jobs/job.ts';
import { mailDelivery } from './mail/deliver.ts';
import { forgetExpired } from './session/index.ts';

/** Everything the product does by itself. */
export const jobs: readonly Job[] = [
  // One a line.
  mailDelivery,
  forgetExpired,
];
