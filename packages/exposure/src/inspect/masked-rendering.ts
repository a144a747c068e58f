import type { Found, ReadDocument } from './reader.ts';
import { readSource } from './read-source.ts';

const AROUND = 40;
const MOST = 4000;
/** A single letter is nobody's, and everywhere. */
const SHORTEST = 2;
/** More values than anybody looks at one by one: their masks are enough. */
const MOST_VALUES = 500;
/** What may stand between two letters of a value in a source. */
const BETWEEN = String.raw`(?:<[^<>]{0,40}>|&nbsp;|\s){0,4}`;

/** Numbers beside a finding may be the half of another one. */
const withoutNumbers = (text: string): string =>
  text.replaceAll(/\d(?:[\d\s-]*\d)?/g, (one) => one.replaceAll(/\d/g, '*'));

/** A text in pieces, cut at what is told; what else was found is masked, and no reason to cut. */
const pieces = (
  text: string,
  told: ReadonlySet<string>,
  read: ReadDocument,
): readonly (readonly [text: string, mask: string])[] => {
  const bytes = Buffer.from(text);
  const found = readSource(bytes, read).toSorted((left, right) => left.start - right.start || right.end - left.end);
  const cut: (readonly [string, string])[] = [];
  let [before, at] = ['', 0];
  for (const { start, end, masked } of found) {
    // What lies over the one before goes with it.
    if (start >= at) {
      before += bytes.subarray(at, start).toString();
      if (told.has(masked)) {
        cut.push([before, masked]);
        before = '';
      } else before += masked;
    }
    at = Math.max(at, end);
  }
  cut.push([before + bytes.subarray(at).toString(), '']);
  return cut;
};

const anyWayWritten = (value: string): RegExp =>
  new RegExp(
    Array.from(value.replaceAll(/\s/g, ''), (letter) => letter.replace(/[^\p{L}\p{N}]/u, String.raw`\$&`)).join(
      BETWEEN,
    ),
    'gi',
  );

/**
 * Whoever reads a whole table knows more than whoever reads its letters: a name that was found there may stand unknown in the
 * source. What is known to be a value is taken out wherever it stands.
 */
const withoutValues = (excerpt: string, known: ReadonlyMap<RegExp, string>): string =>
  [...known].reduce((text, [value, masked]) => text.replaceAll(value, () => masked), excerpt);

/** The letters that touch a finding, before it or behind it; of what lies between two, both ends. */
const around = (text: string, isFirst: boolean, isLast: boolean, hide: (text: string) => string): string => {
  if (text.length <= AROUND * 2 && !isFirst && !isLast) return hide(text);
  // A value must not be cut before it is looked for: more is read than is kept.
  const head = isFirst
    ? ''
    : hide(text.slice(0, AROUND * 4))
        .slice(0, AROUND)
        .toWellFormed();
  const tail = isLast
    ? ''
    : hide(text.slice(-AROUND * 4))
        .slice(-AROUND)
        .toWellFormed();
  return `${head}${head.length + tail.length < text.length ? ' … ' : ''}${tail}`;
};

const valuesOf = (findings: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(
    findings.flatMap(({ value = '', masked }) => (value.trim().length < SHORTEST ? [] : [[value, masked] as const])),
  );

const excerptOf = (
  cut: readonly (readonly [text: string, mask: string])[],
  hide: (text: string) => string,
): readonly string[] => {
  if (cut.length < 2) return [];
  let excerpt = '';
  for (const [index, [text, mask]] of cut.entries()) {
    if (excerpt.length > MOST) break;
    excerpt += around(text, index === 0, index === cut.length - 1, hide) + mask;
  }
  return [excerpt.trim()];
};

export interface ToRender {
  /** What an excerpt is for. */
  readonly told: readonly Found[];
  /** What must not be in one: those that are not sure enough to be told, too. */
  readonly all: readonly Found[];
}

/**
 * Excerpts of texts around what is told, every value masked and every other number hidden: enough to find the place again by eye,
 * and nothing to find the person by. Where a document has no text at hand, the masks alone.
 */
export const maskedRendering = (texts: readonly string[], { told, all }: ToRender, read: ReadDocument): string => {
  const known = new Map([...valuesOf(all)].map(([value, masked]) => [anyWayWritten(value), masked]));
  const masks = told.map(({ masked }) => masked);
  if (known.size > MOST_VALUES) return masks.join('\n').slice(0, MOST);
  const hide = (text: string): string => withoutNumbers(withoutValues(text, known));
  const excerpts = texts.flatMap((text) => excerptOf(pieces(text, new Set(masks), read), hide));
  return (excerpts.length === 0 ? masks.join('\n') : excerpts.join('\n──\n')).slice(0, MOST);
};
