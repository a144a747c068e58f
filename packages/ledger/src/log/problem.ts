/**
 * `record-changed`: not what the tree says of it. `index-changed`: what helps to take no record twice. `unreadable`, `missing`: a segment or
 * the journal. `tree-changed`: the tree is not the one that was signed. `cut-off`: there are fewer records than were signed for.
 * `signature`: a checkpoint that this log's key has not signed. `destroyed-while-held`: the term was over, and a hold stood.
 */
export type ProblemKind =
  | 'record-changed'
  | 'index-changed'
  | 'unreadable'
  | 'missing'
  | 'tree-changed'
  | 'cut-off'
  | 'signature'
  | 'destroyed-while-held';

export interface Problem {
  readonly kind: ProblemKind;
  /** The records it is about: from this index up to, not including, the other. */
  readonly from: number;
  readonly to: number;
}
