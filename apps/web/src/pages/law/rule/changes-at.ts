import type { LawEntry, LawParameter } from '@bongsu/contracts';
import type { RuleChange } from '../change-list.tsx';

const listed = (entry: LawEntry | null): readonly string[] =>
  entry !== null && Array.isArray(entry.value) ? entry.value : [];

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const turnOf = (before: LawEntry | null, after: LawEntry): RuleChange['turn'] | null => {
  if (after.value === null) return 'ends';
  if (before === null || before.value === null) return 'begins';
  if (!same(before.value, after.value)) return 'changes';
  return same(before.place, after.place) ? null : 'moves';
};

/** What becomes of the values of a rule on the day on which a version of it begins; the versions themselves apart. */
export const changesAt = (parameters: readonly LawParameter[], day: string): readonly RuleChange[] =>
  parameters.flatMap(({ name, about, kind, values }) => {
    const index = values.findIndex(({ from }) => from === day);
    const after = values[index];
    const before = values[index - 1] ?? null;
    const turn = after === undefined || name === 'version' ? null : turnOf(before, after);
    if (after === undefined || turn === null) return [];
    const [then, now] = [listed(before), listed(after)];
    return [
      {
        parameter: name,
        about,
        kind,
        turn,
        before,
        after,
        added: now.filter((code) => !then.includes(code)),
        removed: then.filter((code) => !now.includes(code)),
      },
    ];
  });
