import type { DutyView } from '@bongsu/contracts';

/** A term of the law that still runs, or has passed undone, and the duties it belongs to. */
export interface ClockGroup {
  readonly dueAt: string;
  readonly startsAt: string | null;
  readonly duties: readonly DutyView[];
}

const running = new Set<DutyView['status']>(['required', 'overdue', 'deferred', 'needs-facts']);

export const isOpenDuty = ({ status }: Pick<DutyView, 'status'>): boolean => running.has(status);

/** One clock for the duties that end at the same moment, the earliest first. */
export function clockGroups(duties: readonly DutyView[]): readonly ClockGroup[] {
  const groups = new Map<string, DutyView[]>();
  for (const duty of duties.filter((one) => isOpenDuty(one))) {
    if (duty.dueAt === null) continue;
    groups.set(duty.dueAt, [...(groups.get(duty.dueAt) ?? []), duty]);
  }
  return [...groups]
    .map(([dueAt, own]) => ({ dueAt, startsAt: own[0]?.startsAt ?? null, duties: own }))
    .toSorted((left, right) => Date.parse(left.dueAt) - Date.parse(right.dueAt));
}

/** Duties whose term is a word (즉시, 지체 없이), never a number. */
export const promptDuties = (duties: readonly DutyView[]): readonly DutyView[] =>
  duties.filter((duty) => isOpenDuty(duty) && duty.dueAt === null && duty.promptness !== null);
