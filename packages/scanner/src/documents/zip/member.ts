/** What a directory says of one member. */
export interface Member {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its bytes begin and end; -1 where its header is not. */
  readonly from: number;
  readonly to: number;
  /** What it claims to unpack to. */
  readonly claimed: number;
  /** Shares bytes with another member: nothing honest does. */
  overlaps: boolean;
}
