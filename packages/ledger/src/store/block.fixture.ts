import type { Columns } from '../record/columns.ts';
import { Block } from './block.ts';

/** A block of these records alone. */
export const blockOf = (seqs: Float64Array, columns: Columns): Buffer => {
  const block = new Block();
  block.add(seqs, columns);
  return Buffer.concat(block.take());
};
