import { unconfirmableItems } from '../facts/vocabulary.ts';
import type { InForce } from '../parameters/model.ts';
import { lookUp, type Law } from './law.ts';
import type { DutyRule } from './rule.ts';

/** What a first notice carries, and what it leaves to the supplement, for one set of unconfirmed items. */
interface Stage {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

/** What must be told under the law of a day, and what a first notice may leave for later (먼저 알리고 나중에 보완). */
export interface Content {
  readonly items: readonly string[];
  readonly checked: boolean;
  readonly staged: InForce<'codes'> | null;
  /** The first notice while these items are unconfirmed; null where all is confirmed, or the law knows no stages. */
  readonly stage: (unconfirmed: readonly string[]) => Stage | null;
}

const isUnconfirmable = (item: string): boolean => unconfirmableItems.some((word) => word === item);

/** A first notice carries all that is known, and what is always due. */
const stageOf = (items: readonly string[], always: readonly string[], unconfirmed: readonly string[]): Stage => {
  const isFirst = (item: string): boolean =>
    isUnconfirmable(item) ? !unconfirmed.includes(item) : always.includes(item);
  return { first: items.filter(isFirst), later: items.filter((item) => !isFirst(item)) };
};

const [ONE, TWO] = unconfirmableItems;

export const contentUnder = (law: Law, rule: DutyRule): Content => {
  const items = lookUp(law, 'codes', rule.content)?.value ?? [];
  const staged = rule.staged ? lookUp(law, 'codes', 'staged-content') : null;
  const shared = { items, checked: rule.itemsChecked, staged };
  if (staged === null) return { ...shared, stage: () => null };
  const [both, one, two] = [[ONE, TWO], [ONE], [TWO]].map((open) => stageOf(items, staged.value, open));
  return {
    ...shared,
    stage: (unconfirmed) => {
      if (unconfirmed.length === 0) return null;
      if (!unconfirmed.includes(ONE)) return two!;
      return unconfirmed.includes(TWO) ? both! : one!;
    },
  };
};
