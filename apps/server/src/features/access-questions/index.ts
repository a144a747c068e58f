export { sealedQuestions } from './sealed.ts';
