import type { AccessReview } from '@bongsu/docgen';
import type { fiveItems, ReviewFigures, SourceSign } from '@bongsu/contracts';

const ITEMS: Readonly<Record<(typeof fiveItems)[number], string>> = {
  actor: '계정',
  at: '접속일시',
  from: '접속지',
  subjects: '정보주체',
  action: '수행업무',
};

const SIGNS: Readonly<Record<SourceSign, string>> = {
  silent: '기록이 오지 않음',
  fewer: '평소보다 크게 적음',
  ahead: '시각이 앞섬',
  behind: '시각이 뒤처짐',
  incomplete: '항목이 빠짐',
  refused: '읽지 못한 줄',
  gap: '읽기 전에 잃음',
};

type Of = NonNullable<ReviewFigures['completeness']>[number];

/** 누락 없는 수집, as the paper says it. */
export const printCompleteness = ({ name, missing, refused, alarms }: Of): AccessReview['completeness'][number] => ({
  name,
  missing: Object.entries(missing)
    .map(([item, count]) => `${ITEMS[item as keyof typeof ITEMS]} ${count.toLocaleString('ko-KR')}`)
    .join(', '),
  refused,
  alarms: [...Map.groupBy(alarms, ({ sign }) => sign)]
    .map(([sign, some]) => `${SIGNS[sign]} ${String(some.length)}회`)
    .join(', '),
});
