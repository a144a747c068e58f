import type { Operation } from '@bongsu/contracts';
import {
  type QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type AnswerOf, type InputOf, call } from './client.ts';
import type { ProblemError } from './problem.ts';

/** An operation, or an area of them: `incidents` stands for every `incidents.…`. */
export type Stale = Operation | string;

/** `['incidents', 'incidents.read', input]`: an area or an operation can be refreshed as a whole. */
export function keyOf(operation: Operation, input: { readonly params?: unknown; readonly query?: unknown }): QueryKey {
  const area = operation.id.split('.')[0];
  return [area, operation.id, { params: input.params ?? null, query: input.query ?? null }];
}

interface Reading<Answer> {
  /** `false`: wait, for instance until something was chosen. */
  readonly enabled?: boolean;
  /**
   * Milliseconds after which it is read again while the tab is looked at. Only while something is running that
   * somebody watches: each request counts as activity and would keep an abandoned session alive. As a function of what was
   * read last, where that tells whether something is running.
   */
  readonly refreshEvery?: number | undefined | ((data: Answer | undefined) => number | undefined);
  /** Show the last page while the next one comes. */
  readonly keepPrevious?: boolean;
}

export const queryOf = <O extends Operation>(operation: O, input: InputOf<O>) => ({
  queryKey: keyOf(operation, input),
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<AnswerOf<O>> => call(operation, { ...input, signal }),
});

const intervalOf = <Answer>(every: NonNullable<Reading<Answer>['refreshEvery']>) =>
  typeof every === 'number'
    ? every
    : (query: { readonly state: { readonly data: Answer | undefined } }) => every(query.state.data) ?? false;

/** Reads. `const list = useOperation(incidentsList, { query: { page } })` → `list.data`, `list.error`. */
export function useOperation<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  { enabled = true, refreshEvery, keepPrevious = false }: Reading<AnswerOf<O>> = {},
): UseQueryResult<AnswerOf<O>, ProblemError> {
  return useQuery<AnswerOf<O>, ProblemError>({
    ...queryOf(operation, input),
    enabled,
    ...(refreshEvery === undefined ? {} : { refetchInterval: intervalOf(refreshEvery) }),
    ...(keepPrevious ? { placeholderData: (previous: AnswerOf<O> | undefined) => previous as never } : {}),
  });
}

export const refresh = async (client: QueryClient, stale: readonly Stale[]): Promise<void> => {
  await Promise.all(
    stale.map((one) =>
      client.invalidateQueries(
        typeof one === 'string' ? { queryKey: [one] } : { queryKey: [one.id.split('.')[0], one.id] },
      ),
    ),
  );
};

interface Acting<O> {
  /** What may read differently afterwards. */
  readonly invalidates?: readonly Stale[];
  readonly onDone?: (answer: AnswerOf<O>) => void;
}

/** Acts. `const close = useAction(incidentsClose, { invalidates: ['incidents'] }); await close.mutateAsync({ params })` */
export function useAction<O extends Operation>(
  operation: O,
  { invalidates = [], onDone }: Acting<O> = {},
): UseMutationResult<AnswerOf<O>, ProblemError, InputOf<O>> {
  const client = useQueryClient();
  return useMutation<AnswerOf<O>, ProblemError, InputOf<O>>({
    mutationFn: (input) => call(operation, input),
    onSuccess: async (answer) => {
      await refresh(client, invalidates);
      onDone?.(answer);
    },
  });
}
