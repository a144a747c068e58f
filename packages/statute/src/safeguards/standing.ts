import type { Reason } from '../engine/trace.ts';
import type { Citation, Text } from '../parameters/model.ts';
import { entryOn } from '../parameters/timeline.ts';
import { isLive, type Live } from './model.ts';

/** Whether a provision is law on a day: in force, not yet begun, or repealed. */
export type InForce = 'in-force' | 'not-yet' | 'repealed';

/** Where a dated provision stands on a day. `entry` is the value of that day, or the nearest there is. */
export interface Standing<Entry> {
  readonly inForce: InForce;
  readonly entry: Entry;
  /** Why nothing is asked of anybody where the provision is not in force. */
  readonly reasons: readonly Reason[];
}

const notYet = (cite: Citation, before: Text | undefined): Reason => {
  const ko = `${String(cite.from)}에 시작되는 규정이라 이 날에는 아직 적용되지 않는다.`;
  const en = `The provision begins on ${String(cite.from)} and does not apply on this day yet.`;
  const more = before ?? { ko: '', en: '' };
  return { ko: `${ko} ${more.ko}`.trimEnd(), en: `${en} ${more.en}`.trimEnd(), cite, aside: true };
};

const repealed = (cite: Citation): Reason => ({
  ko: `${String(cite.from)}에 없어진 규정이라 이 날에는 적용되지 않는다.`,
  en: `The provision was repealed on ${String(cite.from)} and does not apply on this day.`,
  cite,
});

/** The files of the law are never empty and never begin with a repeal; `load-safeguards.ts` sees to it. */
export const standingOn = <Entry extends Citation & { readonly value: unknown }>(
  entries: readonly Entry[],
  day: string,
  before?: Text,
): Standing<Live<Entry>> => {
  const live = entries.filter(isLive);
  const entry = entryOn(entries, day);
  if (entry === undefined) return { inForce: 'not-yet', entry: live[0]!, reasons: [notYet(live[0]!, before)] };
  if (isLive(entry)) return { inForce: 'in-force', entry, reasons: [] };
  return { inForce: 'repealed', entry: live.at(-1)!, reasons: [repealed(entry)] };
};
