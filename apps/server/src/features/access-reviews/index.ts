export { reviewPreparation } from './prepare.ts';
export { reviewSealing } from './seal.ts';
