import type { Text } from '@bongsu/contracts';

export type ListProblemCode = 'wrong-file' | 'too-large' | 'invalid';

/**
 * Why a file cannot be read as a list, for the person who uploaded it. The process that reads knows nothing of requests;
 * `read-list.ts` makes a refusal of it.
 */
export class ListProblem extends Error {
  readonly code: ListProblemCode;
  readonly detail: Text;

  constructor(code: ListProblemCode, detail: Text) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
