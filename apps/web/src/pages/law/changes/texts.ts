import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  lead: {
    ko: '법이 달라지는 날과 그날 달라지는 값입니다. 사고에는 그 일이 있던 날의 법이 적용됩니다.',
    en: 'The days on which the law changes, and how. A breach keeps the law of its own day.',
  },
  none: { ko: '달라지는 날이 없습니다.', en: 'There is no day of change.' },
  days: { ko: '날', en: 'Days' },
  ahead: { ko: '앞으로', en: 'To come' },
  noneAhead: {
    ko: '정해져 봉수에 실린 변경이 없습니다.',
    en: 'No change to come is known to Bongsu.',
  },
  past: { ko: '지난 날', en: 'Past' },
  toCome: { ko: '예정', en: 'To come' },
  inForce: { ko: '시행됨', en: 'In force' },
  count: { ko: '{count}가지', en: { one: '{count} change', other: '{count} changes' } },
  counts: {
    ko: '시작 {begins}, 바뀜 {changes}, 조문만 옮김 {moves}, 끝 {ends}',
    en: '{begins} begin, {changes} change, {moves} move to another article, {ends} end',
  },
  wholeRule: { ko: '규칙 전체 보기', en: 'The whole rule' },
});
