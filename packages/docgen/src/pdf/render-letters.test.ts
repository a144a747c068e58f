import { expect, it } from 'vitest';
import type { LetterPerson } from '../models/index.ts';
import { breachNoticeSample } from '../samples/breach-notice.ts';
import { HOSTILE } from '../testing/hostile.ts';
import { boxesOf, fontsOf, pagesOf, squeezed, textOf } from '../testing/pdf-tools.ts';
import { ADDRESS_WINDOW, renderLetters } from './render-letters.ts';

const person = (number: number, more: Partial<LetterPerson> = {}): LetterPerson => ({
  name: `김구름${String(number)}`,
  postcode: '04524',
  address: `서울특별시 중구 없는길 ${String(number)}`,
  reference: `1-${String(number)}`,
  ...more,
});

const people = [1, 2, 3].map((number) => person(number));

it('begins each letter on a page of its own, with its own address, name and numbering', () => {
  const pdf = renderLetters({ notice: breachNoticeSample, people });
  const one = pagesOf(renderLetters({ notice: breachNoticeSample, people: people.slice(0, 1) }));
  expect(pagesOf(pdf)).toBe(one * people.length);
  const text = textOf(pdf);
  for (const { name, address, reference } of people) {
    // In the window, and where the letter speaks to them.
    expect(text.split(squeezed(`${name} 귀하`))).toHaveLength(3);
    expect(text.split(squeezed(address))).toHaveLength(2);
    expect(text).toContain(reference);
  }
  expect(text.split('-1-').length - 1).toBe(people.length);
});

const mm = (points: number): number => (points * 25.4) / 72;

it('keeps the address inside of the window of the envelope, however long it is', () => {
  for (const address of ['세종특별자치시 없는길 1', '가나다라마바사 '.repeat(25), '가'.repeat(200)]) {
    const pdf = renderLetters({ notice: breachNoticeSample, people: [person(1, { address })] });
    const words = boxesOf(pdf, 1);
    const first = words.findIndex(({ text }) => text === address.trim().split(' ')[0]?.slice(0, text.length));
    const last = words.findIndex(({ text }) => text === '1-1');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(last).toBeGreaterThan(first);
    for (const { left, top, right, bottom } of words.slice(first, last + 1)) {
      expect(mm(left)).toBeGreaterThanOrEqual(ADDRESS_WINDOW.left - 1);
      expect(mm(right)).toBeLessThanOrEqual(ADDRESS_WINDOW.left + ADDRESS_WINDOW.width + 1);
      expect(mm(top)).toBeGreaterThanOrEqual(ADDRESS_WINDOW.top - 1);
      expect(mm(bottom)).toBeLessThanOrEqual(ADDRESS_WINDOW.top + ADDRESS_WINDOW.height + 1);
    }
  }
});

it.each(HOSTILE)('prints letter by letter what stands in a list: %.40s', (written) => {
  const name = written.replaceAll('\n', ' ').slice(0, 60);
  const pdf = renderLetters({ notice: breachNoticeSample, people: [person(1, { name, address: name })] });
  expect(textOf(pdf)).toContain(squeezed(name));
});

it('embeds its fonts and has the same bytes when made again', () => {
  const pdf = renderLetters({ notice: breachNoticeSample, people });
  for (const font of fontsOf(pdf)) expect(font).toMatch(/PretendardGOV-(Regular|Bold).* yes yes yes/);
  expect(Buffer.compare(renderLetters({ notice: { ...breachNoticeSample }, people }), pdf)).toBe(0);
});
