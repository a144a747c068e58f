/** A detection as data, from which both the streaming test and the SQL are made. */
import type { Field } from './field.ts';
import type { Glob } from './glob.ts';

/** What one value has to be. */
export type Wish =
  | { readonly how: 'like'; readonly glob: Glob }
  | { readonly how: 'is'; readonly value: string | number | boolean }
  | { readonly how: 'gt' | 'gte' | 'lt' | 'lte'; readonly value: number }
  | { readonly how: 'within'; readonly network: string }
  | { readonly how: 'nothing' };

export type Expression =
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'not'; readonly of: Expression }
  /** So many of them hold. */
  | { readonly kind: 'some'; readonly least: number; readonly of: readonly Expression[] }
  | { readonly kind: 'wish'; readonly field: Field; readonly wish: Wish };

export const allOf = (of: readonly Expression[]): Expression =>
  of.length === 1 ? of[0]! : { kind: 'some', least: of.length, of };

export const oneOf = (of: readonly Expression[]): Expression =>
  of.length === 1 ? of[0]! : { kind: 'some', least: 1, of };

export const not = (of: Expression): Expression => ({ kind: 'not', of });

/** What is left of it where `known` says of some wishes whether they hold. */
export const simplify = (
  expression: Expression,
  known: (field: Field, wish: Wish) => boolean | undefined,
): Expression => {
  if (expression.kind === 'constant') return expression;
  if (expression.kind === 'wish') {
    const holds = known(expression.field, expression.wish);
    return holds === undefined ? expression : { kind: 'constant', holds };
  }
  if (expression.kind === 'not') {
    const of = simplify(expression.of, known);
    return of.kind === 'constant' ? { kind: 'constant', holds: !of.holds } : not(of);
  }
  const parts = expression.of.map((part) => simplify(part, known));
  const open = parts.filter(({ kind }) => kind !== 'constant');
  const least = expression.least - parts.filter((part) => part.kind === 'constant' && part.holds).length;
  if (least <= 0) return { kind: 'constant', holds: true };
  if (least > open.length) return { kind: 'constant', holds: false };
  return open.length === 1 ? open[0]! : { kind: 'some', least, of: open };
};

export const fieldsOf = (expression: Expression): readonly Field[] => {
  if (expression.kind === 'wish') return [expression.field];
  if (expression.kind === 'not') return fieldsOf(expression.of);
  return expression.kind === 'some' ? expression.of.flatMap(fieldsOf) : [];
};
