export {
  type AnswerOf,
  type InputOf,
  addressOf,
  bodyOf,
  call,
  fetchFile,
  lastAnsweredAt,
  querySchemaOf,
  whenSignedOut,
} from './client.ts';
export { save } from './download.ts';
export { keyOf, queryOf, refresh, useAction, useOperation } from './hooks.ts';
export { type Problem, ProblemError, localProblem, problemOf } from './problem.ts';
