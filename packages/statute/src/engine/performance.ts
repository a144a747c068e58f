import type { Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import { unconfirmableItems, type RuleId } from '../facts/vocabulary.ts';
import type { Content } from './content.ts';
import type { DutyRule } from './rule.ts';

/** How far what was done fulfils the duty. */
export interface Performance {
  /** When it counts as done: the first notice where it was validly staged, otherwise the complete one. */
  readonly at: Epoch | null;
  readonly completeAt: Epoch | null;
  readonly staged: boolean;
  /** The field that would tell whether an act was complete. */
  readonly untold: string | null;
}

const NONE: readonly never[] = [];

/** What was done under a rule and counts for a duty of it, oldest first. */
export const actsFor = (rule: RuleId, facts: Situated, counts: DutyRule['counts'], start: Epoch): readonly Act[] => {
  let found: Act[] | null = null;
  for (const act of facts.acts) if (act.rule === rule && counts(act, start, facts)) (found ??= []).push(act);
  return found ?? NONE;
};

/** What was done under a rule, oldest first. */
export const actsUnder = (rule: RuleId, { acts }: Situated): readonly Act[] => acts.filter((act) => act.rule === rule);

/** When the acts, oldest first, together first carried all of `wanted`. */
const coveredAt = (acts: readonly Act[], wanted: readonly string[]): Epoch | null => {
  let last = 0;
  for (const item of wanted) {
    const first = acts.findIndex(({ items }) => items?.includes(item));
    if (first === -1) return null;
    last = Math.max(last, first);
  }
  return acts[last]!.at;
};

/** Items that were not confirmed yet, by the facts or by the last act's own word. */
export const openItems = ({ unconfirmed }: Situated, acts: readonly Act[]): readonly string[] => {
  const last = acts.at(-1);
  return last === undefined ? unconfirmed : [...unconfirmed, ...last.unconfirmed];
};

/** Items that must be told and that no act carried, where something was done at all. */
export const lackingIn = ({ checked, items: wanted }: Content, acts: readonly Act[]): readonly string[] =>
  checked && acts.length > 0 ? wanted.filter((item) => !acts.some(({ items }) => items?.includes(item))) : NONE;

const untoldIn = (acts: readonly Act[]): string | null => {
  const act = acts.find(({ items }) => items === null);
  return act === undefined ? null : `done[${act.place}].items`;
};

const NOTHING_DONE: Performance = { at: null, completeAt: null, staged: false, untold: null };

/**
 * Compares what was done with what must be told. A complete set may have come in stages; a first notice that lacks
 * only what is still unconfirmed counts too, and leaves a supplement behind. Anything else is not the duty's act.
 */
export const performanceOf = (content: Content, acts: readonly Act[], facts: Situated): Performance => {
  const first = acts[0];
  if (first === undefined) return NOTHING_DONE;
  if (!content.checked || content.items.length === 0)
    return { at: first.at, completeAt: first.at, staged: false, untold: null };
  const completeAt = coveredAt(acts, content.items);
  const stage = content.stage(completeAt === null ? openItems(facts, acts) : unconfirmableItems);
  const at = stage === null ? completeAt : coveredAt(acts, stage.first);
  if (at === null) return { at, completeAt, staged: false, untold: untoldIn(acts) };
  return { at, completeAt, staged: completeAt !== at, untold: null };
};
