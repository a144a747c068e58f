/** What whoever sends a batch is told. */
export interface Receipt {
  /** Where the batch lies: the index of its first record, and how many were taken. */
  readonly first: number;
  readonly count: number;
  /** The whole batch was taken before. */
  readonly isKnown: boolean;
  /** Places in the batch of what was not taken: the log has the very same record, or another one of the same id. */
  readonly repeated: readonly number[];
  readonly contradicting: readonly number[];
}
