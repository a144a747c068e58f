export { threadTasks } from './tasks.ts';
