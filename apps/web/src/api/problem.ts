import { type ProblemDetails, problems } from '@bongsu/contracts';
import { currentLanguage, translator } from '../i18n/index.ts';
import { texts } from './texts.ts';

/** What the server refused (RFC 9457), or what kept us from reaching it. */
export type Problem = Omit<ProblemDetails, 'code'> & { readonly code: ProblemDetails['code'] | LocalCode };

/** Refusals that the browser itself notices. */
export type LocalCode = 'unreachable' | 'unreadable';

/** The one error that `call` throws; an aborted request throws the browser's own `AbortError`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** `status` 0: nothing came back. */
export function localProblem(code: LocalCode, status = 0): Problem {
  const t = translator(texts, currentLanguage());
  return { type: `/problems/${code}`, code, status, title: t(`${code}Title`), advice: t(`${code}Advice`) };
}

/** Whatever was thrown, as something a page can show. A stack trace never is. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const { status, title, advice } = problems.unexpected;
  const language = currentLanguage();
  return { type: 'about:blank', code: 'unexpected', status, title: title[language], advice: advice[language] };
}
