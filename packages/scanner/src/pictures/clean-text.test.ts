import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ["국민 110-234-56'7890", '국민 110-234-567890'],
  ["6'789", '6789'],
  ['4539?-1488-0343-6467', '4539-1488-0343-6467'],
  ['800101 - 1234560', '800101-1234560'],
  ['010— 2345-6789', '010-2345-6789'],
  ['O10-2345-6789', '010-2345-6789'],
  ['8OO1O1-1234560', '800101-1234560'],
  ['0l0-2345-6789', '010-2345-6789'],
  ['bom.lee @ univ.ac.kr', 'bom.lee@univ.ac.kr'],
  ['bom.lee@univ. ac. kr', 'bom.lee@univ.ac.kr'],
])('takes specks and mistaken letters out of numbers and addresses: %s', (read, meant) => {
  expect(cleanText(read)).toBe(meant);
});

it.each(['1,234,567원', '3.14', '2026·11·29', '1|2', "it's 5' tall", 'B2B, OLED, 010-****-5678', '900101-1******'])(
  'makes no number of what was none, and shows nothing that was hidden: %s',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);
