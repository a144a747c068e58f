/** Why the embedded PostgreSQL could not be had. */
export type EmbeddedProblem =
  | 'UNSUPPORTED_PLATFORM'
  | 'BINARIES_MISSING'
  | 'CANNOT_RUN_AS_THIS_USER'
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_NOT_WRITABLE'
  | 'DATA_FROM_ANOTHER_VERSION'
  | 'PASSWORD_MISSING'
  | 'INITIALISE_FAILED'
  | 'START_FAILED';

/** A failure with a sentence for the person at the terminal, in both languages. It never holds a secret. */
export class EmbeddedError extends Error {
  readonly problem: EmbeddedProblem;
  readonly ko: string;
  readonly en: string;

  constructor(problem: EmbeddedProblem, text: { readonly ko: string; readonly en: string }) {
    super(`${text.ko}\n${text.en}`);
    this.name = 'EmbeddedError';
    this.problem = problem;
    this.ko = text.ko;
    this.en = text.en;
  }
}
