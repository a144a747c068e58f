export { countWords } from './kind-words.ts';
export { forgetFoundFiles } from './forget-files.ts';
export { campaignRounds } from './make-rounds.ts';
export { campaignReminders } from './remind-owners.ts';
export { sealedCertificates, sealedFiles } from './sealed.ts';
