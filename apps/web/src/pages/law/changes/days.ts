import type { LawDay } from '@bongsu/contracts';

/** Still to come, the next one first; and what is past, the latest first. */
export const splitDays = (
  days: readonly LawDay[],
  today: string,
): { readonly ahead: readonly LawDay[]; readonly past: readonly LawDay[] } => ({
  ahead: days.filter(({ day }) => day > today),
  past: days.filter(({ day }) => day <= today).toReversed(),
});

/** The day asked for, else the next to come, else the latest. */
export const chosenDay = (days: readonly LawDay[], today: string, at: string | undefined): LawDay | undefined => {
  const { ahead, past } = splitDays(days, today);
  return days.find(({ day }) => day === at) ?? ahead[0] ?? past[0];
};
