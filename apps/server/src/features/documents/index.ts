export { issueDocument, type NewDocument } from './issue-document.ts';
export { closureReport } from './models/closure-report.ts';
export type { DocumentRow } from './store.ts';
export { dispositionText, handlingWords, methodWords, reporterTypeWords, stageWords } from './words.ts';
