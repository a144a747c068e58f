export { nameOfOriginal } from './add-file.ts';
export { labelOf } from './present.ts';
export { threadTasks } from './tasks.ts';
