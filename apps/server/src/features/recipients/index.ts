export { forgetStagedFiles } from './forget-files.ts';
export { sealedBadRows } from './store.ts';
