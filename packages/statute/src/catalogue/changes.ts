import type { Statute } from '../engine/assess.ts';
import type { RuleId } from '../facts/vocabulary.ts';
import type { Kind, Parameter, Text } from '../parameters/model.ts';
import type { Entry } from './entry.ts';
import { parametersOf } from './list-rules.ts';
import { detailOf } from './show-rule.ts';

/** `moves`: the value is the same, but another article says it from that day on. */
export const turns = ['begins', 'changes', 'moves', 'ends'] as const;
export type Turn = (typeof turns)[number];

/** What becomes of one parameter of one rule on one day. */
export interface Change {
  readonly rule: RuleId;
  readonly title: Text;
  readonly parameter: string;
  readonly about: Text;
  readonly kind: Kind;
  readonly turn: Turn;
  readonly before: Entry | null;
  readonly after: Entry | null;
  /** Of a list: what joins it and what leaves it. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface DayOfChange {
  readonly day: string;
  readonly counts: Readonly<Record<Turn, number>>;
  readonly rules: readonly RuleId[];
}

const listed = (entry: Entry | null): readonly string[] =>
  entry !== null && Array.isArray(entry.value) ? entry.value : [];

const turnOf = (before: Entry | null, after: Entry, basisMoved: boolean): Turn => {
  if (after.value === null) return 'ends';
  if (before === null || before.value === null) return 'begins';
  return basisMoved || JSON.stringify(before.value) !== JSON.stringify(after.value) ? 'changes' : 'moves';
};

/** Said again by a later law in the same article: nothing changes for anybody. */
const isRepeated = (before: Entry | null, after: Entry, basisMoved: boolean): boolean =>
  before !== null &&
  !basisMoved &&
  before.place.ko === after.place.ko &&
  JSON.stringify(before.value) === JSON.stringify(after.value);

const basisAt = (parameter: Parameter, index: number): string | undefined =>
  parameter.kind === 'version' ? parameter.values[index]?.basis : undefined;

const changesOf = (
  rule: { readonly id: RuleId; readonly title: Text },
  parameter: Parameter,
  on: string,
): readonly Change[] => {
  const { name, about, kind, values } = detailOf(parameter, on);
  return values.flatMap((after, index) => {
    if (after.from === null) return [];
    const before = values[index - 1] ?? null;
    const basisMoved = before !== null && basisAt(parameter, index) !== basisAt(parameter, index - 1);
    if (isRepeated(before, after, basisMoved)) return [];
    const [now, then] = [listed(after), listed(before)];
    return [
      {
        rule: rule.id,
        title: rule.title,
        parameter: name,
        about,
        kind,
        turn: turnOf(before, after, basisMoved),
        before,
        after,
        added: now.filter((code) => !then.includes(code)),
        removed: then.filter((code) => !now.includes(code)),
      },
    ];
  });
};

const all = (statute: Statute, on: string): readonly Change[] =>
  statute.rules.flatMap(({ id, duties }) => {
    const rule = { id, title: duties[0]?.title ?? { ko: id, en: id } };
    return parametersOf(statute, id).flatMap((parameter) => changesOf(rule, parameter, on));
  });

/** What begins, changes, moves to another article or ends on that day, rule by rule. */
export const changesOn = (statute: Statute, day: string): readonly Change[] =>
  all(statute, day).filter(({ after }) => after?.from === day);

const count = (changes: readonly Change[], turn: Turn): number =>
  changes.filter((change) => change.turn === turn).length;

/** Every day on which anything changes, oldest first. */
export const daysOfChange = (statute: Statute): readonly DayOfChange[] => {
  const byDay = Map.groupBy(all(statute, ''), ({ after }) => after?.from ?? '');
  return [...byDay]
    .map(([day, changes]) => ({
      day,
      counts: {
        begins: count(changes, 'begins'),
        changes: count(changes, 'changes'),
        moves: count(changes, 'moves'),
        ends: count(changes, 'ends'),
      },
      rules: [...new Set(changes.map(({ rule }) => rule))],
    }))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));
};
