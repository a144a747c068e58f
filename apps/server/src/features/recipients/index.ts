export { forgetStagedFiles } from './forget-files.ts';
