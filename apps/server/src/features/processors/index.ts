export { sealedContacts, sealedReports } from './sealed.ts';
