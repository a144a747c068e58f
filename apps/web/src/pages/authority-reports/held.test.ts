import { expect, it } from 'vitest';
import { type Held, contentOf } from './held.ts';

it('takes one item of data from each line, and none from a blank one', () => {
  const held = { version: 1, dataLines: '이름\n\n 전화번호 ' } as Held;
  expect(contentOf(held).dataItems).toEqual(['이름', '전화번호']);
});
