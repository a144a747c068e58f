export { reviewPreparation } from './prepare.ts';
export { reviewSealing } from './seal.ts';
export { markOf } from './who-looked.ts';
