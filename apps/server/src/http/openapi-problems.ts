import { problems, type AnyOperation, type Language, type ProblemCode } from '@bongsu/contracts';

/** Every "no" that an operation can answer: its own, and those that follow from its shape. */
export const problemsOf = (operation: AnyOperation): readonly ProblemCode[] => {
  const open = operation.permission === 'public';
  const takesInput = operation.body !== undefined || operation.query !== undefined;
  const codes: readonly (ProblemCode | false)[] = [
    takesInput && 'invalid',
    !open && 'not-signed-in',
    !open && 'second-factor-needed',
    !open && 'forbidden',
    operation.method !== 'GET' && !operation.signed && 'cross-site',
    operation.work === true && 'work-needed',
    operation.params !== undefined && 'not-found',
    operation.upload === true && 'too-large',
    operation.upload === true && 'wrong-file',
    ...(operation.problems ?? []),
    'too-many',
    'unexpected',
    'unavailable',
  ];
  return [...new Set(codes.filter((code) => code !== false))];
};

interface ProblemResponse {
  readonly description: string;
  readonly content: Readonly<
    Record<'application/problem+json', { readonly schema: Readonly<Record<string, unknown>> }>
  >;
}

const responseFor = (codes: readonly ProblemCode[], language: Language): ProblemResponse => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code].title[language]}`).join('\n'),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/ProblemDetails', properties: { code: { enum: codes } } },
    },
  },
});

/** Collects the refusals of all operations, each kept once under the names of its problems. */
export class ProblemBook {
  readonly components: Record<string, ProblemResponse> = {};

  /** RFC 9457 problem details, one response for each status, as references into {@link components}. */
  write(operation: AnyOperation, language: Language): Record<string, { readonly $ref: string }> {
    const byStatus = Map.groupBy(problemsOf(operation), (code) => problems[code].status);
    return Object.fromEntries(
      [...byStatus]
        .toSorted(([left], [right]) => left - right)
        .map(([status, codes]) => {
          const name = codes.join('.');
          this.components[name] ??= responseFor(codes, language);
          return [String(status), { $ref: `#/components/responses/${name}` }];
        }),
    );
  }
}
