export { campaignRounds } from './make-rounds.ts';
export { sealedFiles } from './sealed.ts';
