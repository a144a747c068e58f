import type { Statute } from '../engine/assess.ts';
import type { RuleId } from '../facts/vocabulary.ts';
import { unconfirmableItems } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';
import { valueOn } from '../parameters/timeline.ts';
import { contentItems } from './content-items.ts';

/** A draft to be checked before it goes out. `items` holds the text of each item by its code. */
export interface Draft {
  readonly rule: RuleId;
  readonly version: string;
  readonly items: Readonly<Record<string, string>>;
  /** Items that are honestly not confirmed yet; a staged first notice may leave them open. */
  readonly unconfirmed?: readonly string[];
  readonly approved?: boolean;
  readonly addressed?: boolean;
  readonly inTime?: boolean;
}

export interface CheckedItem extends Text {
  readonly code: string;
  readonly state: 'present' | 'missing' | 'unconfirmed';
}

export type Blocker = 'incomplete' | 'not-approved' | 'not-addressed' | 'late';

export interface ContentCheck {
  readonly items: readonly CheckedItem[];
  /** Every item is present. */
  readonly complete: boolean;
  /** Nothing is missing but what is unconfirmed and the law lets follow later. */
  readonly completeAsFirst: boolean;
  /** Complete (at least as a first, staged notice), approved, addressed and in time. */
  readonly ready: boolean;
  readonly blockers: readonly Blocker[];
}

/** Asked for a rule or version that the statute does not hold. */
export class NoSuchContent extends RangeError {
  override readonly name = 'NoSuchContent';
}

const firstDayOf = (statute: Statute, rule: RuleId, version: string): string => {
  const found = statute.parameters.get(`${rule}/version`);
  const start = found?.kind === 'version' ? found.values.find(({ value }) => value === version) : undefined;
  if (start === undefined) throw new NoSuchContent(`${rule} ${version} is not part of this rule set.`);
  return start.from ?? '';
};

const codesOf = (statute: Statute, rule: RuleId, name: string, day: string): readonly string[] => {
  const parameter = statute.parameters.get(`${rule}/${name}`);
  return parameter === undefined ? [] : (valueOn(parameter, 'codes', day)?.value ?? []);
};

const mayWait = (code: string, staged: readonly string[], unconfirmed: readonly string[]): boolean =>
  staged.length > 0 &&
  unconfirmed.length > 0 &&
  (unconfirmableItems.some((word) => word === code) ? unconfirmed.includes(code) : !staged.includes(code));

const blockersOf = (draft: Draft, sayable: boolean): readonly Blocker[] => {
  const checks: readonly (readonly [Blocker, boolean])[] = [
    ['incomplete', sayable],
    ['not-approved', draft.approved === true],
    ['not-addressed', draft.addressed === true],
    ['late', draft.inTime === true],
  ];
  return checks.filter(([, passed]) => !passed).map(([blocker]) => blocker);
};

/**
 * Compares a draft with the items its rule asks for (제34조제1항 각 호 등). Only "is it there" is judged, never whether
 * the words are good. Throws {@link NoSuchContent} for a rule or version that is not loaded.
 */
export const checkContent = (draft: Draft, statute: Statute): ContentCheck => {
  const day = firstDayOf(statute, draft.rule, draft.version);
  const staged = codesOf(statute, draft.rule, 'staged-content', day);
  const labels = new Map(contentItems(draft.version, draft.rule).map((label) => [label.code, label]));
  const items = codesOf(statute, draft.rule, 'content', day).map((code): CheckedItem => {
    const { ko, en } = labels.get(code) ?? { ko: code, en: code };
    if ((draft.items[code] ?? '').trim() !== '') return { code, ko, en, state: 'present' };
    return { code, ko, en, state: mayWait(code, staged, draft.unconfirmed ?? []) ? 'unconfirmed' : 'missing' };
  });
  const complete = items.every(({ state }) => state === 'present');
  const completeAsFirst = items.every(({ state }) => state !== 'missing');
  const blockers = blockersOf(draft, completeAsFirst);
  return { items, complete, completeAsFirst, ready: blockers.length === 0, blockers };
};
