/** Selections of a Sigma rule. Sigma rules specification 2.1, "Detection". */
import { BadRule } from './bad-rule.ts';
import { allOf, not, oneOf, type Expression, type Wish } from './expression.ts';
import { fieldOf, kindOf, type Field } from './field.ts';
import { around, globOf } from './glob.ts';
import { networksOf } from './network.ts';

const textOf = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number') throw new BadRule('A text was expected.');
  return String(value);
};

const numberOf = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadRule('A number was expected.');
  return value;
};

const networkOf = (value: unknown): string => {
  const network = textOf(value);
  try {
    networksOf([network]);
  } catch {
    throw new BadRule('A network was expected, as 10.1.0.0/16.');
  }
  return network;
};

const modifiers: Readonly<
  Record<string, { readonly type: 'text' | 'number'; readonly wish: (wanted: unknown) => Wish }>
> = {
  contains: { type: 'text', wish: (wanted) => ({ how: 'like', glob: around(textOf(wanted), true, true) }) },
  startswith: { type: 'text', wish: (wanted) => ({ how: 'like', glob: around(textOf(wanted), false, true) }) },
  endswith: { type: 'text', wish: (wanted) => ({ how: 'like', glob: around(textOf(wanted), true, false) }) },
  cased: { type: 'text', wish: (wanted) => ({ how: 'is', value: textOf(wanted) }) },
  cidr: { type: 'text', wish: (wanted) => ({ how: 'within', network: networkOf(wanted) }) },
  gt: { type: 'number', wish: (wanted) => ({ how: 'gt', value: numberOf(wanted) }) },
  gte: { type: 'number', wish: (wanted) => ({ how: 'gte', value: numberOf(wanted) }) },
  lt: { type: 'number', wish: (wanted) => ({ how: 'lt', value: numberOf(wanted) }) },
  lte: { type: 'number', wish: (wanted) => ({ how: 'lte', value: numberOf(wanted) }) },
};

const plainWish = (field: Field, wanted: unknown): Wish => {
  if (wanted === null) return { how: 'nothing' };
  const { type } = kindOf(field);
  if (type === 'text') return { how: 'like', glob: globOf(textOf(wanted)) };
  if (type === 'number') return { how: 'is', value: numberOf(wanted) };
  if (typeof wanted !== 'boolean') throw new BadRule(`${field} is true or false.`);
  return { how: 'is', value: wanted };
};

const wishOf = (field: Field, how: string | undefined, wanted: unknown): Wish => {
  if (how === undefined) return plainWish(field, wanted);
  // `re` among those that are not known: there are expressions that hang.
  const modifier = Object.hasOwn(modifiers, how) ? modifiers[how] : undefined;
  if (modifier === undefined) throw new BadRule(`The modifier ${how} is not known.`);
  if (modifier.type !== kindOf(field).type) throw new BadRule(`The modifier ${how} does not go with ${field}.`);
  return modifier.wish(wanted);
};

const itemOf = (key: string, wanted: unknown): Expression => {
  const [name, ...all] = key.split('|');
  const field = fieldOf(name);
  if (all.length === 1 && all[0] === 'exists') {
    const nothing: Expression = { kind: 'wish', field, wish: { how: 'nothing' } };
    if (typeof wanted !== 'boolean') throw new BadRule('exists is true or false.');
    return wanted ? not(nothing) : nothing;
  }
  const [how, ...more] = all.filter((modifier) => modifier !== 'all');
  if (more.length > 0) throw new BadRule(`The modifier ${more[0]!} is one too many.`);
  const wishes = (Array.isArray(wanted) ? wanted : [wanted]).map((wish: unknown): Expression => ({
    kind: 'wish',
    field,
    wish: wishOf(field, how, wish),
  }));
  if (wishes.length === 0) throw new BadRule(`Of ${field} nothing is wanted.`);
  return all.includes('all') ? allOf(wishes) : oneOf(wishes);
};

/** A map: everything in it holds. A list of maps: one of them does. */
export const selectionOf = (selection: unknown): Expression => {
  if (Array.isArray(selection)) return oneOf(selection.map(selectionOf));
  if (typeof selection !== 'object' || selection === null)
    throw new BadRule('A selection is a map, or a list of maps.');
  return allOf(Object.entries(selection).map(([key, wanted]) => itemOf(key, wanted)));
};
