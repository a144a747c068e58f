export { checkFile, type Found } from './check-file.ts';
export { unreadable } from './download-evidence.ts';
export { makeCase } from './make-case.ts';
export { labelOf } from './present.ts';
export { evidenceOf } from './store.ts';
