export { letterBatches } from './make-batches.ts';
