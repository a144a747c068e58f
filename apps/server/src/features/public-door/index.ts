export { nameOfOriginal, sealedOriginals } from './add-file.ts';
export { labelOf } from './present.ts';
export { threadTasks } from './tasks.ts';
export { sealedMessages } from './present.ts';
