/** A field that somebody else has changed: what stands now, and what this person has written. */
export interface Changed {
  /** The field, or a part of it: `title`, `items.I2`. */
  readonly path: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** What somebody else saved meanwhile: fields nobody touched here, and fields both have written. */
export interface Compared {
  readonly taken: readonly Changed[];
  readonly contested: readonly Changed[];
}

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value);

/** What stays of a value when it is compared: a person is their id, and nothing is nothing in whatever form. */
const essence = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => essence(one));
  return typeof value === 'object' && 'id' in value ? value.id : value;
};

export const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(essence(left)) === JSON.stringify(essence(right));

/** Each field by its path; what a field holds in parts is looked at part by part. */
function parts(values: Values, names: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(
    names
      .filter((name) => name in values)
      .flatMap((name): [string, unknown][] => {
        const value = values[name];
        return isRecord(value) ? Object.entries(value).map(([key, part]) => [`${name}.${key}`, part]) : [[name, value]];
      }),
  );
}

/** What has become of the fields `names` since this person began with `before`. */
export function compareFields(names: readonly string[], before: Values, held: Values, current: Values): Compared {
  const [begun, mine] = [parts(before, names), parts(held, names)];
  const changed = [...parts(current, names)]
    .filter(([path, theirs]) => !same(begun.get(path), theirs) && !same(mine.get(path), theirs))
    .map(([path, theirs]) => ({ path, theirs, mine: mine.get(path) }));
  return {
    taken: changed.filter(({ path }) => same(begun.get(path), mine.get(path))),
    contested: changed.filter(({ path }) => !same(begun.get(path), mine.get(path))),
  };
}

/** The fields with one of them, or a part of it, set. */
export function withField(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...values, [name]: value };
  const held = values[name];
  return { ...values, [name]: withField(isRecord(held) ? held : {}, rest.join('.'), value) };
}

/** The fields with what was taken over, but for what was touched while the answer was on its way. */
export const takeOver = (held: Values, { taken }: Compared): Values =>
  taken
    .filter(({ path, mine }) => same(fieldAt(held, path), mine))
    .reduce((values, { path, theirs }) => withField(values, path, theirs), held);

export const fieldAt = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), values);
