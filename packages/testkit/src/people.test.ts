import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntheticPeople } from './people.ts';

it('invents the same people from the same seed and others from another', () => {
  expect(syntheticPeople(7, 20)).toEqual(syntheticPeople(7, 20));
  expect(syntheticPeople(7, 20)).not.toEqual(syntheticPeople(8, 20));
});

it('never makes an address or a telephone number that could reach anybody', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, count) => {
      const people = syntheticPeople(seed, count);
      expect(people).toHaveLength(count);
      for (const { name, email, phone } of people) {
        expect(name).toMatch(/^[가-힣]{3,4}$/u);
        expect(email).toMatch(/^[a-z0-9-]+@([a-z]+\.)?example\.invalid$/u);
        expect(phone).toMatch(/^010-0000-\d{4}$/u);
      }
      expect(new Set(people.map(({ email }) => email)).size).toBe(count);
      expect(new Set(people.map(({ phone }) => phone)).size).toBe(count);
    }),
  );
});
