import { describe, expect, it } from 'vitest';
import { type Entry, type Texts, dictionary, translator } from './dictionary.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../**/texts.ts', '../**/*-texts.ts', '../**/texts/*.ts'],
  { eager: true },
);

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.values(value).every(isEntry);

const files = Object.entries(modules).map(
  ([file, module]) =>
    [
      file,
      Object.values(module)
        .filter(isTexts)
        .flatMap((texts) => Object.entries(texts)),
    ] as const,
);

const slots = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join(' ');
const english = ({ en }: Entry): readonly string[] => (typeof en === 'string' ? [en] : [en.one, en.other]);
const keysWhere = (entries: readonly (readonly [string, Entry])[], isWrong: (entry: Entry) => boolean) =>
  entries.filter(([, entry]) => isWrong(entry)).map(([key]) => key);

describe.each(files)('the texts of %s', (_file, entries) => {
  it('are said in both languages', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(keysWhere(entries, (entry) => [entry.ko, ...english(entry)].some((text) => text.trim() === ''))).toEqual([]);
    expect(keysWhere(entries, (entry) => english(entry).some((text) => /\p{Script=Hangul}/u.test(text)))).toEqual([]);
  });

  it('leave room for the same values in both', () => {
    expect(keysWhere(entries, (entry) => english(entry).some((text) => slots(text) !== slots(entry.ko)))).toEqual([]);
  });
});

describe('a text', () => {
  const texts = dictionary({
    found: { ko: '{place}에서 {count}건', en: { one: '{count} case in {place}', other: '{count} cases in {place}' } },
  });

  it('is filled and counted in its language', () => {
    expect(translator(texts, 'ko')('found', { place: '서울', count: 2 })).toBe('서울에서 2건');
    expect(translator(texts, 'en')('found', { place: 'Seoul', count: 1 })).toBe('1 case in Seoul');
    expect(translator(texts, 'en')('found', { place: 'Seoul', count: 0 })).toBe('0 cases in Seoul');
  });
});
