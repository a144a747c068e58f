import { syntheticPeople } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { isName, readAddress } from './address.ts';

it.each([
  [' Person@Example.INVALID ', 'Person@example.invalid'],
  ['\uFEFFa.b+c@mail.example.invalid\u200B', 'a.b+c@mail.example.invalid'],
  ['사람@example.invalid', null],
  ['a@한국.invalid', 'a@xn--3e0b707e.invalid'],
])('reads %j as %j', (cell, expected) => {
  expect(readAddress(cell)).toBe(expected);
});

it.each([
  '"evil@example.invalid x"@good.invalid',
  '"a"@example.invalid',
  '<a@example.invalid>',
  'Name <a@example.invalid>',
  'a@example.invalid, b@example.invalid',
  'a@example.invalid;b@example.invalid',
  '@relay.invalid:a@example.invalid',
  'a%b@relay.invalid',
  'host!user@relay.invalid',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@localhost',
  'a b@example.invalid',
  'a@example.invalid\r\nRCPT TO:<evil@example.invalid>',
  'a@example.invalid\u0000',
  '.a@example.invalid',
  'a.@example.invalid',
  'a..b@example.invalid',
  'a@-example.invalid',
  'a@example..invalid',
  'a@example.invalid.',
  `${'a'.repeat(65)}@example.invalid`,
  'a@b@example.invalid',
  'a(comment)@example.invalid',
  '=?utf-8?q?a?=@example.invalid',
  'mailto:a@example.invalid',
  '@example.invalid',
  'a@',
  '',
])('takes %j for no address', (cell) => {
  expect(readAddress(cell)).toBeNull();
});

it('takes every synthetic person', () => {
  for (const { name, email } of syntheticPeople(3, 500)) {
    expect(readAddress(email)).toBe(email);
    expect(isName(name)).toBe(true);
  }
});
