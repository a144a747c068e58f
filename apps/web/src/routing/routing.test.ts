import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isCurrent } from '../shell/navigation.ts';
import { readSearch } from './address.ts';
import { placeAfter } from './guards.ts';

describe('the place after signing in', () => {
  it('is where somebody wanted to go', () => {
    expect(placeAfter('/incidents/7?tab=facts')).toBe('/incidents/7?tab=facts');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined, 7])(
    'is never outside of the product: %s',
    (next) => {
      expect(placeAfter(next)).toBe('/');
    },
  );
});

describe('filters in the address', () => {
  const schema = z.object({ page: z.coerce.number().int().min(1).default(1), q: z.string().optional() });

  it('keep what is right and drop what is not', () => {
    expect(readSearch(schema, { page: '-4', q: '명단' })).toEqual({ page: 1, q: '명단' });
    expect(readSearch(schema, { page: '3' })).toEqual({ page: 3 });
  });
});

describe('the menu', () => {
  it('marks the page and what lies below it, the first page only for itself', () => {
    expect(isCurrent('/incidents', '/incidents/7')).toBe(true);
    expect(isCurrent('/incidents', '/incidents-old')).toBe(false);
    expect(isCurrent('/', '/incidents')).toBe(false);
  });
});
