import type { Job } from '../jobs/job.ts';

/** Everything the product does by itself. */
export const jobs: readonly Job[] = [];
