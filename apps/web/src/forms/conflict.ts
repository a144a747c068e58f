/** A field that somebody else has changed: what stands now, and what this person has written. */
export interface Changed {
  readonly name: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null) || ((left ?? '') === '' && (right ?? '') === '');

/** Fields of the form whose value on the server is no longer what this person is about to save. */
export const changedFields = (held: Values, current: Values): readonly Changed[] =>
  Object.keys(held)
    .filter((name) => name !== 'version' && name in current && !same(held[name], current[name]))
    .map((name) => ({ name, theirs: current[name], mine: held[name] }));
