export { postingTasks } from './tasks.ts';
