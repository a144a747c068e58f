export { currentLaw } from './current-law.ts';
