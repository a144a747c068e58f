export { openStore } from './answer.ts';
export { sealedQuestions } from './sealed.ts';
