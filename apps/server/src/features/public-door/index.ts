export { addFileFromOutside, nameOfOriginal, sealedOriginals } from './add-file.ts';
export { organisationOf, filesOf } from './store.ts';
export { writeFromOutside } from './message.ts';
export { labelOf, sealedMessages, threadOutside } from './present.ts';
export { bytesOf } from './thread.ts';
export { threadTasks } from './tasks.ts';
export { markOfCode, newReceipt } from './receipt.ts';
export type { Find } from './come-back.ts';
