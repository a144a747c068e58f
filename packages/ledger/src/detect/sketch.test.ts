import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, MOST_COUNTED, Sketch } from './sketch.ts';

const TIMESPAN = 100;
/** Some that come again and again, and very many others. */
const NAME = fc.oneof(fc.constantFrom('S-1', 'S-2', '사-3'), fc.uuid());
const STEPS = fc.array(fc.record({ name: NAME, step: fc.nat({ max: 30 }) }), { maxLength: 300 });

it('A sketch never counts fewer than came within the timespan', () => {
  fc.assert(
    fc.property(STEPS, (steps) => {
      const sketch = new Sketch(TIMESPAN, 3);
      const came: { readonly name: string; readonly at: number }[] = [];
      let now = 0;
      for (const { name, step } of steps) {
        now += step;
        came.push({ name, at: now });
        const within = came.filter((one) => one.name === name && one.at > now - TIMESPAN);
        expect(sketch.add(hashOf(name, 7), now)).toBeGreaterThanOrEqual(within.length);
      }
    }),
  );
});

it('A sketch that becomes larger still knows what it counted, and tells most things apart', () => {
  const sketch = new Sketch(TIMESPAN, 10);
  for (let once = 0; once < 20; once += 1) sketch.add(hashOf('often', 0), 0);
  const counts = Array.from({ length: 20_000 }, (_, at) => sketch.add(hashOf(`S-${at}`, 0), 1));
  expect(sketch.add(hashOf('often', 0), 2)).toBeGreaterThanOrEqual(21);
  expect(counts.filter((count) => count >= 10).length).toBeLessThan(200);
});

it('A sketch does not begin anew where it can count no further', () => {
  const sketch = new Sketch(TIMESPAN, 10);
  for (let once = 0; once < MOST_COUNTED + 10; once += 1) sketch.add(1, 0);
  expect(sketch.add(1, 0)).toBeGreaterThanOrEqual(MOST_COUNTED);
});
