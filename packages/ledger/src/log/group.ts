import type { Entries } from '../record/entries.ts';
import type { Batch } from './batch.ts';
import type { ToWrite } from './frames.ts';
import type { Receipt } from './receipt.ts';

/** A batch that nobody was answered for yet. */
export interface Waiting {
  readonly batch: Batch;
  /** Bytes that it takes of the journal. */
  readonly size: number;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: unknown) => void;
}

/** What is written at once. */
export interface Group {
  readonly frames: ToWrite[];
  readonly receipts: Receipt[];
  /** Of each batch, with what its entries are called as `hashNames` says. */
  readonly taken: { readonly entries: Entries; readonly names: Float64Array }[];
  readonly saltKeys: Map<number, Buffer>;
}
