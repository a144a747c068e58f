import type { Draft } from './finding.ts';

const covers = (left: Draft, right: Draft): boolean =>
  left.confidence > right.confidence ||
  (left.confidence === right.confidence && left.end - left.start >= right.end - right.start);

/** A draft that is none: what lies within it belongs to a thing, and counts low. */
export const VETO = '(nobody)';

const WORDS = new Set<string>(['name', 'address', 'email']);

const vetoed = (drafts: readonly Draft[]): readonly Draft[] => {
  const vetoes = drafts.filter(({ kind }) => kind === VETO);
  if (vetoes.length === 0) return drafts;
  return drafts
    .filter(({ kind }) => kind !== VETO)
    .map((one) =>
      !WORDS.has(one.kind) && vetoes.some(({ start, end }) => start <= one.start && one.end <= end)
        ? { ...one, confidence: 1 }
        : one,
    );
};

/** One reading for each place: of what overlaps, the surer one stays, and of two as sure the longer one. */
export const withoutOverlaps = (drafts: readonly Draft[]): readonly Draft[] => {
  const kept: Draft[] = [];
  for (const one of vetoed(drafts).toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (!covers(last, one)) kept[kept.length - 1] = one;
  }
  return kept;
};
