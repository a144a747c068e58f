export { askToHold } from './hold-records.ts';
export { recordKeeping } from './keep-records.ts';
