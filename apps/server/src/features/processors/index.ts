export { sealedContacts, sealedReports } from './sealed.ts';
export { addProcessor } from './keep-register.ts';
