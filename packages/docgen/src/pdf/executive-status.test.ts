import { expect, it } from 'vitest';
import type { ExecutiveStatus } from '../models/index.ts';
import { executiveStatusSample as sample } from '../samples/executive-status.ts';
import { HOSTILE } from '../testing/hostile.ts';
import { pagesOf, textOf } from '../testing/pdf-tools.ts';
import { renderPdf } from './render-pdf.ts';

const many = <Entry>(entries: readonly Entry[], count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => entries[index % entries.length]!);

const swollen = (text: string): ExecutiveStatus => ({
  ...sample,
  caseTitle: text,
  caseNumber: text,
  reporter: text,
  conditions: many([text], 60),
  actions: many([text], 60),
  needs: many([{ text, who: text, since: sample.issuedAt, by: sample.issuedAt }], 60),
  clocks: many(
    sample.clocks.map((clock) => ({ ...clock, duty: text, article: text, term: text, state: text })),
    60,
  ),
  numbers: many([{ label: text, value: text, unit: text, note: text }], 60),
});

it.each([...HOSTILE, '아주 긴 설명입니다. '.repeat(1000), 'W'.repeat(10_000), '짧다'])(
  'the status stays on one page whatever is written in it (%#)',
  (text) => {
    const pdf = renderPdf(swollen(text));
    expect(pagesOf(pdf)).toBe(1);
    expect(textOf(pdf)).toMatch(/외\d+건/);
  },
);

it('a status with nothing to say still has its three parts', () => {
  const empty = { ...sample, conditions: [], actions: [], needs: [], clocks: [], numbers: [] };
  const text = textOf(renderPdf(empty));
  for (const part of ['상황', '조치']) expect(text).toContain(`${part}아직기록이없음`);
  expect(text).toMatch(/필요.*지금기다리는것이없음/s);
});

it('the status tells left, late and fulfilled clocks apart', () => {
  const text = textOf(renderPdf(sample));
  expect(text).toContain('41시간20분남음');
  expect(text).toContain('5시간초과');
  expect(text).toContain('이행(1시간10분늦음)');
  expect(text).toContain('기한안에이행');
});

it('the status says in words what has no clock', () => {
  const text = textOf(renderPdf(sample));
  expect(text).toContain('즉시이행해야함');
});
