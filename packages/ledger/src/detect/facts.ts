/** What the organisation knows of itself, and a record does not say. */

/** An employee: since when they work where, and when they left or are away. Days as `2026-11-21`. */
export interface Employee {
  readonly actor: string;
  readonly department?: string;
  readonly role?: string;
  /** The last day of work. */
  readonly left?: string;
  /** 휴직: the first and the last day. */
  readonly away?: readonly { readonly from: string; readonly to: string }[];
  /** Their own identifier among the people concerned, so that a look at oneself or at a colleague is known. */
  readonly subject?: string;
}

export interface Facts {
  readonly employees?: readonly Employee[];
  /** Hours of the clock in Seoul: from this one up to, not including, the other. */
  readonly office?: { readonly from: number; readonly to: number };
  /** 공휴일, as `2026-12-25`. */
  readonly holidays?: readonly string[];
  /** Addresses, or networks as `10.1.0.0/16`, from which handlers may come; none: nobody said. */
  readonly addresses?: readonly string[];
  /** People of public interest. */
  readonly notable?: readonly string[];
}
