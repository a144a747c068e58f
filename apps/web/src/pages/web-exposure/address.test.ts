import { expect, it } from 'vitest';
import { addressOf, originOf } from './address.ts';

it.each([
  ['https://www.example.ac.kr/', 'https', 'www.example.ac.kr', null],
  ['www.example.ac.kr', 'https', 'www.example.ac.kr', null],
  [' HTTP://WWW.Example.ac.kr:8080/board?x=1 ', 'http', 'www.example.ac.kr', 8080],
  ['https://www.example.ac.kr:443', 'https', 'www.example.ac.kr', null],
  ['not an address', 'https', 'not an address', null],
])('“%s” is a site at %s, %s, %s', (typed, scheme, host, port) => {
  expect(originOf(typed)).toEqual({ scheme, host, port });
});

it('an address reads as it was typed', () => {
  expect(addressOf(originOf('http://www.example.ac.kr:8080'))).toBe('http://www.example.ac.kr:8080');
});
