export { postingChecks } from './check-postings.ts';
export { postingPages } from './public-pages.ts';
export { postingTasks } from './tasks.ts';
