export { certificateModel } from './certificate.ts';
export { forgetStagedFiles } from './forget-files.ts';
export { sealedBadRows } from './store.ts';
export { keepNoLonger } from './keep-no-longer.ts';
export { stopLists } from './take-over.ts';
