/** What one request may cost. Times in milliseconds, sizes in bytes. */
export interface Budget {
  /** Until the head of the answer is there. */
  readonly firstByte: number;
  /** All in all, redirects apart: each of them is a request of its own. */
  readonly total: number;
  /** Of the body, unpacked. */
  readonly body: number;
  /** How many times its packed size a body may unpack to, once it is over `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly headers: number;
  readonly redirects: number;
}

const SECOND = 1000;
const KIB = 1024;
const MIB = KIB * KIB;

export const usualBudget: Budget = {
  firstByte: 10 * SECOND,
  total: 30 * SECOND,
  body: 10 * MIB,
  ratio: 200,
  ratioFrom: MIB,
  headers: 32 * KIB,
  redirects: 5,
};
