export { assessCase } from './assess-case.ts';
export { recordPerformance, splitKey, type NewPerformance } from './perform.ts';
export { dutiesOf, type StoredDuty } from './store.ts';
