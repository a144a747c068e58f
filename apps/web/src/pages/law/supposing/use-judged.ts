import type { ProblemDetails } from '@bongsu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../../api/index.ts';
import { useSettled } from './use-settled.ts';

export interface Judged<Answer> {
  /** The newest answer; it stays in sight while the next one is on its way. */
  readonly answer: Answer | undefined;
  readonly isJudging: boolean;
  /** Fields that the engine refused, by their names. */
  readonly mistakes: NonNullable<ProblemDetails['errors']>;
  /** Anything else that went wrong. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What is asked of the server: the document, and how. */
export interface Question<Answer> {
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
}

/** Judges what the form holds, a moment after the last change; a question that is no longer asked is called off. */
export function useJudged<Held, Answer>(held: Held, questionOf: (held: Held) => Question<Answer>): Judged<Answer> {
  const settled = useSettled(held);
  const { operation, body, ask } = questionOf(settled);
  const [shown, show] = useState<Answer>();
  const query = useQuery({ queryKey: ['law', operation, body], queryFn: ({ signal }) => ask(signal) });
  if (query.data !== undefined && query.data !== shown) show(() => query.data);
  const refused = query.error instanceof ProblemError && query.error.problem.code === 'invalid' ? query.error : null;
  return {
    answer: query.data ?? shown,
    isJudging: query.isFetching || settled !== held,
    mistakes: refused?.problem.errors ?? [],
    error: refused === null ? query.error : null,
    retry: () => void query.refetch(),
  };
}
