import type { Instant } from '@bongsu/kit';
import type { Act } from '../facts/moments.ts';
import { unconfirmableItems } from '../facts/vocabulary.ts';
import type { InForce } from '../parameters/model.ts';
import type { DutyRule } from './rule.ts';
import { actsOf, lookUp, type Situation } from './situation.ts';

/** How far what was done fulfils the duty. */
export interface Performance {
  /** When it counts as done: the first notice where it was validly staged, otherwise the complete one. */
  readonly at: Instant | null;
  readonly completeAt: Instant | null;
  readonly staged: boolean;
  readonly lacking: readonly string[];
  /** The field that would tell whether an act was complete. */
  readonly untold: string | null;
}

const isUnconfirmable = (item: string): boolean => unconfirmableItems.some((word) => word === item);

/** The staged rule of that day (먼저 알리고 나중에 보완), or null. */
export const stagedRule = (situation: Situation, rule: DutyRule): InForce<'codes'> | null =>
  rule.staged ? lookUp(situation, 'codes', 'staged-content') : null;

export const contentOf = (situation: Situation, rule: DutyRule): readonly string[] =>
  lookUp(situation, 'codes', rule.content)?.value ?? [];

/** What a first notice carries while `unconfirmed` items are still open: all that is known, and what is always due. */
export const firstContentOf = (
  situation: Situation,
  rule: DutyRule,
  unconfirmed: readonly string[],
): readonly string[] | null => {
  const staged = stagedRule(situation, rule);
  if (staged === null || unconfirmed.length === 0) return null;
  return contentOf(situation, rule).filter((item) =>
    isUnconfirmable(item) ? !unconfirmed.includes(item) : staged.value.includes(item),
  );
};

/** When the acts together first carried all of `wanted`. */
const coveredAt = (acts: readonly Act[], wanted: readonly string[]): Instant | null => {
  const carried = new Set<string>();
  for (const act of acts) {
    for (const item of act.items ?? []) carried.add(item);
    if (wanted.every((item) => carried.has(item))) return act.at;
  }
  return null;
};

const lackingOf = (acts: readonly Act[], content: readonly string[]): readonly string[] =>
  acts.length === 0 ? [] : content.filter((item) => !acts.some((act) => act.items?.includes(item)));

/** Items that were not confirmed yet, by the facts or by the last act's own word. */
export const openItems = ({ facts }: Situation, acts: readonly Act[]): readonly string[] => [
  ...(facts.breach.unconfirmedItems ?? []),
  ...(acts.at(-1)?.unconfirmed ?? []),
];

const untoldIn = (acts: readonly Act[]): string | null => {
  const act = acts.find(({ items }) => items === null);
  return act === undefined ? null : `${act.path}.items`;
};

const none: Performance = { at: null, completeAt: null, staged: false, lacking: [], untold: null };

/**
 * Compares what was done with what must be told. A complete set may have come in stages; a first notice that lacks
 * only what is still unconfirmed counts too, and leaves a supplement behind. Anything else is not the duty's act.
 */
export const performanceOf = (situation: Situation, rule: DutyRule, start: Instant): Performance => {
  const acts = actsOf(situation).filter((act) => rule.counts(act, start, situation.facts));
  const content = rule.itemsChecked ? contentOf(situation, rule) : [];
  const [first] = acts;
  if (first === undefined) return none;
  if (content.length === 0) return { ...none, at: first.at, completeAt: first.at };
  const completeAt = coveredAt(acts, content);
  const lacking = lackingOf(acts, content);
  const firstContent = firstContentOf(
    situation,
    rule,
    completeAt === null ? openItems(situation, acts) : unconfirmableItems,
  );
  const at = firstContent === null ? completeAt : coveredAt(acts, firstContent);
  if (at === null) return { ...none, lacking, untold: untoldIn(acts) };
  return { at, completeAt, staged: completeAt?.epochMilliseconds !== at.epochMilliseconds, lacking, untold: null };
};
