import type { Found, ReadDocument } from './reader.ts';
import { readSource } from './read-source.ts';

const AROUND = 40;
const MOST = 4000;
const FEWEST = 4;

/** Numbers beside a finding may be the half of another one. */
const withoutNumbers = (text: string): string =>
  text.replaceAll(/\d(?:[\d\s-]*\d)?/g, (one) => one.replaceAll(/\d/g, '*'));

/** Everything that was found at a place, as pieces of text with masks between them. */
const pieces = (text: string, read: ReadDocument): readonly (readonly [text: string, mask: string])[] => {
  const bytes = Buffer.from(text);
  const found = readSource(bytes, read).toSorted((left, right) => left.start - right.start || right.end - left.end);
  const cut: (readonly [string, string])[] = [];
  let at = 0;
  for (const { start, end, masked } of found) {
    if (start < at) {
      // Lies over the one before: its rest goes too.
      at = Math.max(at, end);
      continue;
    }
    cut.push([bytes.subarray(at, start).toString(), masked]);
    at = end;
  }
  cut.push([bytes.subarray(at).toString(), '']);
  return cut;
};

/** The letters that touch a finding, before it or behind it; of what lies between two, both ends. */
const around = (text: string, isFirst: boolean, isLast: boolean): string => {
  if (text.length <= AROUND * 2 && !isFirst && !isLast) return withoutNumbers(text);
  const head = isFirst ? '' : text.slice(0, AROUND).toWellFormed();
  const tail = isLast ? '' : text.slice(-AROUND).toWellFormed();
  return `${withoutNumbers(head)}${head.length + tail.length < text.length ? ' … ' : ''}${withoutNumbers(tail)}`;
};

/** A value anywhere in an excerpt is a mistake of the excerpt; it is taken out once more. */
const withoutValues = (excerpt: string, values: readonly string[]): string =>
  values.filter((value) => value.length >= FEWEST).reduce((text, value) => text.replaceAll(value, '***'), excerpt);

/**
 * Excerpts of texts around what was found in them, every value masked and every other number hidden: enough to find the place again
 * by eye, and nothing to find the person by. Where a document has no text at hand, the masks alone.
 */
export const maskedRendering = (texts: readonly string[], findings: readonly Found[], read: ReadDocument): string => {
  const values = [...new Set(findings.flatMap(({ value }) => value ?? []))];
  const excerpts = texts.flatMap((text) => {
    const cut = pieces(text, read);
    if (cut.length < 2) return [];
    return cut
      .map(([part, mask], index) => around(part, index === 0, index === cut.length - 1) + mask)
      .join('')
      .trim();
  });
  const excerpt = excerpts.length > 0 ? excerpts.join('\n──\n') : findings.map(({ masked }) => masked).join('\n');
  // A little more than is kept: a value must not be cut before it is looked for.
  return withoutValues(excerpt.slice(0, MOST * 2), values).slice(0, MOST);
};
