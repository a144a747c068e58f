/** Selections of a Sigma rule. Sigma rules specification 2.1, "Detection". */
import { BadRule } from './bad-rule.ts';
import { FIELDS, type Event, type Value } from './event.ts';
import { networksOf } from './network.ts';

export type Test = (event: Event) => boolean;

type Item = (value: Value) => boolean;

/** `*` for anything, `?` for one character; `\` before either of them, or itself, for itself. Letters count as the same in either case. */
const globOf = (pattern: string): Item => {
  const parts: (string | null | undefined)[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at]!;
    if (sign === '\\' && /[*?\\]/.test(pattern[at + 1] ?? '')) {
      at += 1;
      parts.push(pattern[at]!.toLowerCase());
    } else parts.push(sign === '*' ? null : sign === '?' ? undefined : sign.toLowerCase());
  }
  return (value) => isLike(String(value).toLowerCase(), parts);
};

/** In linear time but for going back to the last `*`, of which there is only ever one to go back to. */
const isLike = (text: string, parts: readonly (string | null | undefined)[]): boolean => {
  let [at, part] = [0, 0];
  let [back, backAt] = [-1, 0];
  while (at < text.length) {
    const wanted = parts[part];
    if (part < parts.length && wanted === null) {
      back = part;
      backAt = at;
      part += 1;
    } else if (part < parts.length && (wanted === undefined || wanted === text[at])) {
      part += 1;
      at += 1;
    } else if (back >= 0) {
      backAt += 1;
      at = backAt;
      part = back + 1;
    } else return false;
  }
  while (part < parts.length && parts[part] === null) part += 1;
  return part === parts.length;
};

const escape = (text: string): string => text.replaceAll(/[\\*?]/g, (sign) => `\\${sign}`);

const numberOf = (value: unknown): number => {
  if (typeof value !== 'number') throw new BadRule('A number was expected.');
  return value;
};

const textOf = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number') throw new BadRule('A text was expected.');
  return String(value);
};

const against =
  (holds: (value: number, limit: number) => boolean) =>
  (wanted: unknown): Item => {
    const limit = numberOf(wanted);
    return (value) => holds(Number(value), limit);
  };

const comparisons: Readonly<Record<string, (wanted: unknown) => Item>> = {
  contains: (wanted) => globOf(`*${escape(textOf(wanted))}*`),
  startswith: (wanted) => globOf(`${escape(textOf(wanted))}*`),
  endswith: (wanted) => globOf(`*${escape(textOf(wanted))}`),
  cased: (wanted) => (value) => value === wanted,
  cidr: (wanted) => {
    const lies = networksOf([textOf(wanted)]);
    return (value) => lies(String(value));
  },
  gt: against((value, limit) => value > limit),
  gte: against((value, limit) => value >= limit),
  lt: against((value, limit) => value < limit),
  lte: against((value, limit) => value <= limit),
};

const equals = (wanted: unknown): Item => {
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (typeof wanted === 'number') return (value) => Number(value) === wanted;
  return globOf(textOf(wanted));
};

/** Nothing, or an empty text. */
const isNothing = (values: readonly Value[]): boolean => values.every((value) => value === '');

const fieldTest = (key: string, wanted: unknown): Test => {
  const [field = '', ...modifiers] = key.split('|');
  if (!FIELDS.has(field)) throw new BadRule(`There is no field ${field}.`);
  if (modifiers.includes('exists')) return (event) => isNothing(event.values(field)) !== wanted;
  const needsAll = modifiers.includes('all');
  const [how, ...more] = modifiers.filter((modifier) => modifier !== 'all');
  if (more.length > 0 || (how !== undefined && !Object.hasOwn(comparisons, how)))
    // `re` among them: there are expressions that hang.
    throw new BadRule(`The modifier ${more[0] ?? how} is not known.`);
  const wishes = Array.isArray(wanted) ? wanted : [wanted];
  const tests = wishes.map((wish: unknown): ((values: readonly Value[]) => boolean) => {
    if (wish === null) return isNothing;
    const item = how === undefined ? equals(wish) : comparisons[how]!(wish);
    return (values) => values.some(item);
  });
  return needsAll
    ? (event) => tests.every((test) => test(event.values(field)))
    : (event) => tests.some((test) => test(event.values(field)));
};

/** A map: everything in it holds. A list of maps: one of them does. */
export const selectionOf = (selection: unknown): Test => {
  if (Array.isArray(selection)) {
    const tests = selection.map(selectionOf);
    return (event) => tests.some((test) => test(event));
  }
  if (typeof selection !== 'object' || selection === null)
    throw new BadRule('A selection is a map, or a list of maps.');
  const tests = Object.entries(selection).map(([key, wanted]) => fieldTest(key, wanted));
  return (event) => tests.every((test) => test(event));
};
