/** Detections as conditions of SQL. */
import type { Expression, Wish } from '../expression.ts';
import type { Facts } from '../facts.ts';
import { kindOf, type Field } from '../field.ts';
import { plainOf, type Glob } from '../glob.ts';
import { fieldSql, within } from './fields.ts';
import { number, text, truth } from './text.ts';

const likeOf = (glob: Glob): string =>
  glob
    .map((part) => {
      if (typeof part !== 'string') return part.wild === 'any' ? '%' : '_';
      return /^[%_\\]$/.test(part) ? `\\${part}` : part;
    })
    .join('');

const COMPARED = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

const itemSql = (wish: Wish, value: string): string => {
  switch (wish.how) {
    case 'nothing':
      return `${value} = ''`;
    case 'like': {
      const plain = plainOf(wish.glob);
      return `lower(${value}) ${plain === null ? `LIKE ${text(likeOf(wish.glob))}` : `= ${text(plain)}`}`;
    }
    case 'within':
      return within(value, [wish.network]);
    case 'is':
      if (typeof wish.value === 'string') return `${value} = ${text(wish.value)}`;
      return `${value} = ${typeof wish.value === 'number' ? number(wish.value) : truth(wish.value)}`;
    default:
      return `${value} ${COMPARED[wish.how]} ${number(wish.value)}`;
  }
};

const wishSql = (field: Field, wish: Wish, facts: Facts): string => {
  const { type, isMany } = kindOf(field);
  const sql = fieldSql(field, facts);
  // A number and a verdict are always there.
  if (wish.how === 'nothing' && type !== 'text') return truth(false);
  if (isMany !== true) return `(${itemSql(wish, sql)})`;
  return `${wish.how === 'nothing' ? 'arrayAll' : 'arrayExists'}(item -> ${itemSql(wish, 'item')}, ${sql})`;
};

export const expressionSql = (expression: Expression, facts: Facts): string => {
  if (expression.kind === 'constant') return truth(expression.holds);
  if (expression.kind === 'not') return `NOT ${expressionSql(expression.of, facts)}`;
  if (expression.kind === 'wish') return wishSql(expression.field, expression.wish, facts);
  const parts = expression.of.map((part) => expressionSql(part, facts));
  if (parts.length === 0) return truth(true);
  if (expression.least === parts.length) return `(${parts.join(' AND ')})`;
  if (expression.least === 1) return `(${parts.join(' OR ')})`;
  return `(${parts.map((part) => `toUInt8(${part})`).join(' + ')} >= ${expression.least})`;
};
