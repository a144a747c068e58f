export { campaignRounds } from './make-rounds.ts';
