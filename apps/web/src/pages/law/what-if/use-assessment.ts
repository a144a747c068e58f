import { type LawAssessment, type ProblemDetails, lawAssess } from '@bongsu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemError, call } from '../../../api/index.ts';
import { factsOf } from './facts-of.ts';
import type { Held } from './held.ts';

/** Long enough for the next digit, short enough to feel like an answer. */
const PAUSE_MS = 350;

/** The value once nobody has changed it for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface Judged {
  /** The newest answer; it stays in sight while the next one is on its way. */
  readonly answer: LawAssessment | undefined;
  readonly isJudging: boolean;
  /** Fields that the engine refused, by their names. */
  readonly mistakes: NonNullable<ProblemDetails['errors']>;
  /** Anything else that went wrong. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Judges what the form holds, a moment after the last change; a question that is no longer asked is called off. */
export function useAssessment(held: Held): Judged {
  const settled = useSettled(held);
  const facts = factsOf(settled);
  const [shown, show] = useState<LawAssessment>();
  const query = useQuery({
    queryKey: ['law', lawAssess.id, facts],
    queryFn: ({ signal }) => call(lawAssess, { body: facts, signal }),
  });
  if (query.data !== undefined && query.data !== shown) show(query.data);
  const refused = query.error instanceof ProblemError && query.error.problem.code === 'invalid' ? query.error : null;
  return {
    answer: query.data ?? shown,
    isJudging: query.isFetching || settled !== held,
    mistakes: refused?.problem.errors ?? [],
    error: refused === null ? query.error : null,
    retry: () => void query.refetch(),
  };
}
