export { improvementsOf, postMortemOf, reportsOf, type ReportRow } from './store.ts';
