/** Expressions as tests of events. */
import type { Event, Fields, Reader } from './event.ts';
import type { Expression, Wish } from './expression.ts';
import { kindOf, type Field, type Value } from './field.ts';
import { likes } from './glob.ts';
import { networksOf } from './network.ts';

export type Test = (event: Event) => boolean;

const isEmpty = (value: Value): boolean => value === '';

/** What the wish says of one value. */
export const itemOf = (wish: Wish): ((value: Value) => boolean) => {
  if (wish.how === 'nothing') return isEmpty;
  if (wish.how === 'like') {
    const isLike = likes(wish.glob);
    return (value) => isLike(String(value));
  }
  if (wish.how === 'within') {
    const lies = networksOf([wish.network]);
    return (value) => lies(String(value));
  }
  const { how, value: limit } = wish;
  if (how === 'is') return (value) => value === limit;
  if (how === 'gt') return (value) => Number(value) > limit;
  if (how === 'gte') return (value) => Number(value) >= limit;
  return how === 'lt' ? (value) => Number(value) < limit : (value) => Number(value) <= limit;
};

const wishTest = (field: Field, wish: Wish, read: Reader): Test => {
  const item = itemOf(wish);
  if (kindOf(field).isMany !== true) return (event) => item(read(event) as Value);
  // Of a list nothing is there when nothing in it is something.
  return wish.how === 'nothing'
    ? (event) => (read(event) as readonly string[]).every(item)
    : (event) => (read(event) as readonly string[]).some(item);
};

const someTest = (tests: readonly Test[], least: number): Test => {
  const most = tests.length - least;
  return (event) => {
    let [met, missed] = [0, 0];
    for (const test of tests) {
      if (test(event)) met += 1;
      else missed += 1;
      if (met >= least || missed > most) break;
    }
    return met >= least;
  };
};

export const testOf = (expression: Expression, fields: Fields): Test => {
  if (expression.kind === 'constant') return () => expression.holds;
  if (expression.kind === 'wish') return wishTest(expression.field, expression.wish, fields.reader(expression.field));
  if (expression.kind === 'not') {
    const test = testOf(expression.of, fields);
    return (event) => !test(event);
  }
  return someTest(
    expression.of.map((part) => testOf(part, fields)),
    expression.least,
  );
};
