export { removeStrayFiles } from './remove-stray-files.ts';
