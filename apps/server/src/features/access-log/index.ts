export { keepOwnRecords } from './keep-own-records.ts';
export { stopVerification, verifications } from './verify-log.ts';
