import type { ProblemCode, ProblemDetails, Role, Text } from '@bongsu/contracts';

interface Particulars {
  /** What exactly was wrong, in both languages; never a value that was entered. */
  readonly detail?: Text;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Seconds until it is worth asking again. */
  readonly retryAfter?: number;
  readonly neededRoles?: readonly Role[];
  /** What stands now, for the second of two editors. */
  readonly current?: ProblemDetails['current'];
}

/** An expected "no": one of the product's problem codes and what a person needs to go on. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly particulars: Particulars;

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(code);
    this.code = code;
    this.particulars = particulars;
  }
}

/** Ends the request with a problem. */
export const refuse = (code: ProblemCode, particulars: Particulars = {}): never => {
  throw new Refusal(code, particulars);
};

/** A wrong field; `message` comes from `both()`. */
export const refuseField = (path: string, message: string): never => refuse('invalid', { errors: [{ path, message }] });
