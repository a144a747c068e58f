export { campaignRounds } from './make-rounds.ts';
export { sealedCertificates, sealedFiles } from './sealed.ts';
