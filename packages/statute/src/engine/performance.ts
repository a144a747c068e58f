import type { Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import { unconfirmableItems } from '../facts/vocabulary.ts';
import type { InForce } from '../parameters/model.ts';
import { lookUp, type Law } from './law.ts';
import type { DutyRule } from './rule.ts';

/** How far what was done fulfils the duty. */
export interface Performance {
  /** When it counts as done: the first notice where it was validly staged, otherwise the complete one. */
  readonly at: Epoch | null;
  readonly completeAt: Epoch | null;
  readonly staged: boolean;
  readonly lacking: readonly string[];
  /** The field that would tell whether an act was complete. */
  readonly untold: string | null;
}

/** What must be told under the law of a day, and what a first notice may leave for later (먼저 알리고 나중에 보완). */
export interface Content {
  readonly items: readonly string[];
  readonly checked: boolean;
  readonly staged: InForce<'codes'> | null;
}

export const contentUnder = (law: Law, rule: DutyRule): Content => ({
  items: lookUp(law, 'codes', rule.content)?.value ?? [],
  checked: rule.itemsChecked,
  staged: rule.staged ? lookUp(law, 'codes', 'staged-content') : null,
});

const isUnconfirmable = (item: string): boolean => unconfirmableItems.some((word) => word === item);

/** What a first notice carries while `unconfirmed` items are still open: all that is known, and what is always due. */
export const firstContentOf = (
  { items, staged }: Content,
  unconfirmed: readonly string[],
): readonly string[] | null => {
  if (staged === null || unconfirmed.length === 0) return null;
  return items.filter((item) => (isUnconfirmable(item) ? !unconfirmed.includes(item) : staged.value.includes(item)));
};

/** When the acts together first carried all of `wanted`. */
const coveredAt = (acts: readonly Act[], wanted: readonly string[]): Epoch | null => {
  const carried = new Set<string>();
  for (const act of acts) {
    for (const item of act.items ?? []) carried.add(item);
    if (wanted.every((item) => carried.has(item))) return act.at;
  }
  return null;
};

/** Items that were not confirmed yet, by the facts or by the last act's own word. */
export const openItems = ({ unconfirmed }: Situated, acts: readonly Act[]): readonly string[] => {
  const last = acts.at(-1);
  return last === undefined ? unconfirmed : [...unconfirmed, ...last.unconfirmed];
};

const untoldIn = (acts: readonly Act[]): string | null => {
  const act = acts.find(({ items }) => items === null);
  return act === undefined ? null : `${act.path}.items`;
};

const NOTHING: Performance = { at: null, completeAt: null, staged: false, lacking: [], untold: null };

/**
 * Compares what was done with what must be told. A complete set may have come in stages; a first notice that lacks
 * only what is still unconfirmed counts too, and leaves a supplement behind. Anything else is not the duty's act.
 */
export const performanceOf = (content: Content, acts: readonly Act[], facts: Situated): Performance => {
  const [first] = acts;
  if (first === undefined) return NOTHING;
  if (!content.checked || content.items.length === 0) return { ...NOTHING, at: first.at, completeAt: first.at };
  const completeAt = coveredAt(acts, content.items);
  const lacking = content.items.filter((item) => !acts.some((act) => act.items?.includes(item)));
  const firstContent = firstContentOf(content, completeAt === null ? openItems(facts, acts) : unconfirmableItems);
  const at = firstContent === null ? completeAt : coveredAt(acts, firstContent);
  if (at === null) return { ...NOTHING, lacking, untold: untoldIn(acts) };
  return { at, completeAt, staged: completeAt !== at, lacking, untold: null };
};
