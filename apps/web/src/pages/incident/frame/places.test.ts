import { expect, test } from 'vitest';
import { factPlace, placeOf } from './places.ts';

test('a next step and a missing fact lead straight to the form that settles them', () => {
  expect(placeOf('7', 'grade')).toBe('/incidents/7/decide?do=grade');
  expect(placeOf('7', 'fact:awareAt')).toBe('/incidents/7?do=moments');
  expect(placeOf('7', 'duty:KR-PIPA-NOTIFY:notify')).toBe('/incidents/7/duties');
  expect(factPlace('7', 'breach.possibility.ground')).toBe('/incidents/7?do=special');
});

test('what no form can settle is told without a link', () => {
  expect(factPlace('7', 'organisation.roles')).toBeNull();
  expect(placeOf('7', 'a-step-of-a-newer-server')).toBeNull();
});
