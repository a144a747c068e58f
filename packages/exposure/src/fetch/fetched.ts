import type { WrongTarget } from '../guard/guard.ts';

/** Why a body is not all of what the address answers with. What came is kept, and looked through all the same. */
export type Shortfall = 'too-large' | 'bomb' | 'timeout' | 'cut-short' | 'bad-encoding';

/** Why an address gave nothing to read. */
export type NoAnswer =
  | WrongTarget
  | 'redirect-off-host'
  | 'too-many-redirects'
  | 'headers-too-large'
  | 'timeout'
  | 'unreachable'
  | 'not-found-name'
  | 'bad-certificate'
  | 'not-http'
  | 'robots'
  | 'robots-unreachable';

export interface Answer {
  readonly kind: 'answer';
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; of a name that came several times, all values joined by `, `. No cookies. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly body: Uint8Array;
  readonly shortfall: Shortfall | null;
}

export interface Refused {
  readonly kind: 'refused';
  /** The address that was refused or failed: the last one of a row of redirects. */
  readonly url: string;
  readonly why: NoAnswer;
}

export type Fetched = Answer | Refused;
