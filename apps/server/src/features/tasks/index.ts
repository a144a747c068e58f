export { replaceTasks, projectIncident } from './store.ts';
export type { Task } from './task.ts';
export { clockOf, tasksOfCase } from './tasks-of-case.ts';
