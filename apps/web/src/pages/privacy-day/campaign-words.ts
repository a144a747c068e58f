import type { CampaignView } from '@bongsu/contracts';
import { dictionary, useTexts } from '../../i18n/index.ts';
import { useDepartmentName } from '../../people/department-field.tsx';

const words = dictionary({
  nth1: { ko: '첫째', en: 'First' },
  nth2: { ko: '둘째', en: 'Second' },
  nth3: { ko: '셋째', en: 'Third' },
  nth4: { ko: '넷째', en: 'Fourth' },
  last: { ko: '마지막', en: 'Last' },
  day1: { ko: '월요일', en: 'Monday' },
  day2: { ko: '화요일', en: 'Tuesday' },
  day3: { ko: '수요일', en: 'Wednesday' },
  day4: { ko: '목요일', en: 'Thursday' },
  day5: { ko: '금요일', en: 'Friday' },
  day6: { ko: '토요일', en: 'Saturday' },
  day7: { ko: '일요일', en: 'Sunday' },
  rule: { ko: '매달 {nth} {weekday}', en: '{nth} {weekday} of each month' },
  everybody: { ko: '모든 부서', en: 'Every department' },
  low: { ko: '낮음부터', en: 'Low and above' },
  medium: { ko: '보통부터', en: 'Medium and above' },
  high: { ko: '높음만', en: 'High only' },
});

export const ORDINALS = [
  ['1', 'nth1'],
  ['2', 'nth2'],
  ['3', 'nth3'],
  ['4', 'nth4'],
  ['-1', 'last'],
] as const;

export const WEEKDAYS = [
  ['1', 'day1'],
  ['2', 'day2'],
  ['3', 'day3'],
  ['4', 'day4'],
  ['5', 'day5'],
  ['6', 'day6'],
  ['7', 'day7'],
] as const;

const named = <Name extends string>(all: readonly (readonly [string, Name])[], value: number): Name | undefined =>
  all.find(([id]) => id === String(value))?.[1];

/** How the settings of a campaign read. */
export function useCampaignWords() {
  const t = useTexts(words);
  const department = useDepartmentName();
  return {
    t,
    day: ({ nth, weekday }: CampaignView['onDay']): string =>
      t('rule', { nth: t(named(ORDINALS, nth) ?? 'nth1'), weekday: t(named(WEEKDAYS, weekday) ?? 'day1') }),
    departments: (ids: CampaignView['departmentIds']): string =>
      ids === null ? t('everybody') : ids.map(department).join(', '),
  };
}
