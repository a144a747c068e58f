import { expect, it } from 'vitest';
import { turns } from './turns.ts';

it('gives so many turns at once, hands each on in the order of asking, and turns away whoever finds the queue full', async () => {
  const take = turns(2, 1);
  const order: string[] = [];
  const [first, second] = [await take(), await take()];
  const third = take().then((giveBack) => {
    order.push('third');
    return giveBack;
  });
  await expect(take()).rejects.toMatchObject({ code: 'too-many' });
  order.push('given back');
  first();
  (await third)();
  expect(order).toEqual(['given back', 'third']);
  second();
  const free = [await take(), await take()];
  expect(free).toHaveLength(2);
});
