export { threadTasks } from './tasks.ts';
export { sealedOriginals } from './add-file.ts';
export { sealedMessages } from './present.ts';
