// Guards against a threshold, a date or a time limit written into a rule: it would be law without an article, a source
// and a first day, and it would stay when the law changes.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { smuggledIn } from './numbers.ts';

const folder = fileURLToPath(new URL('../../packages/statute/src/rules', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .toSorted();

describe('the code of the rules', () => {
  test.each(files)('holds no number, date or time limit of the law: %s', (file) => {
    expect(smuggledIn(file, readFileSync(`${folder}/${file}`, 'utf8'))).toEqual([]);
  });

  test('is all looked at, conditions included', () => {
    expect(files).toContain('conditions/breach.ts');
    expect(files.length).toBeGreaterThan(20);
  });
});

describe('the guard', () => {
  test.each([
    ['a number', 'export const limit = { hours: 72 };', '72'],
    ['a negative number', 'export const shift = -1;', '1'],
    ['a number with a separator', 'export const min = 1_000;', '1000'],
    ['a number of another kind', 'export const min = 1000n;', '1000n'],
    ['a number as a key', 'export const by = { 30: true };', '30'],
    ['a number as an index', 'export const third = [a, b, c][2];', '2'],
    ['a number as text', "export const min = Number('1000');", '1000'],
    ['a date', "export const from = '2026-09-11';", '2026-09-11'],
    ['a date in a template', 'export const from = `${"x"}2026.9`;', '2026.9'],
    ['a year in a sentence', "export const ko = '2026년부터 적용한다.';", '2026년부터 적용한다.'],
    ['a duration', "export const limit = 'PT72H';", 'PT72H'],
    ['days as a duration', "export const limit = 'P30D';", 'P30D'],
    ['hours in a sentence', "export const ko = '72시간 안에 알린다.';", '72시간 안에 알린다.'],
    ['people in a sentence', "export const ko = '1천명 이상이면';", '1천명 이상이면'],
    ['people in words', "export const ko = '만 명 이상이면';", '만 명 이상이면'],
    ['a number in an English sentence', "export const en = 'within 24 hours';", 'within 24 hours'],
    ['a count in an English sentence', "export const en = 'at least 1,000 people';", 'at least 1,000 people'],
    ['a type that names a number', "export type Limit = '72';", '72'],
  ])('bites on %s', (_what, source, text) => {
    expect(smuggledIn('rule.ts', `// 72 hours in a comment are prose\n\n${source}\n`)).toEqual([{ text, line: 3 }]);
  });

  test.each([
    ['zero, which counts nobody', 'export const none = list.length === 0;'],
    ['an article and its items', "export const ko = '제34조제1항제2호와 제39조의4에 따라 통지한다.';"],
    ['an identifier', "export const id = 'KR-NET-27-3';"],
    ['a value that is looked up', 'export const ko = `정보주체가 ${limit}명 이상이다.`;'],
    ['an import', "import { lookUp } from '../engine/law.ts';"],
  ])('lets pass %s', (_what, source) => {
    expect(smuggledIn('rule.ts', source)).toEqual([]);
  });
});
