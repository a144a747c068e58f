import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  about: { ko: '무엇을 누구에게', en: 'What is asked of whom' },
  binds: { ko: '매이는 자', en: 'Whom it binds' },
  anyone: { ko: '개인정보를 처리하는 누구나', en: 'Anyone who handles personal data' },
  nobody: { ko: '상대 없음(스스로 하는 조치)', en: 'Towards nobody: measures of one’s own' },
  toward: { ko: '상대: {to}', en: 'Towards: {to}' },
  starts: { ko: '기산점: {moment}', en: 'The clock starts {moment}' },
  notLoaded: {
    ko: '첫 판본 전의 법은 봉수에 실려 있지 않습니다. 그때의 일은 당시의 법령을 직접 확인해야 합니다.',
    en: 'The law before the first version is not part of Bongsu. For what lies before, consult the law of that time.',
  },
  versions: { ko: '판본', en: 'Versions' },
  now: { ko: '지금 시행 중', en: 'In force now' },
  repealed: { ko: '폐지', en: 'Repealed' },
  changed: {
    ko: '앞 판본과 달라진 것 {count}가지',
    en: { one: '{count} difference from the version before', other: '{count} differences from the version before' },
  },
  values: { ko: '값', en: 'Values' },
  valuesLead: {
    ko: '지금 적용되는 값입니다. 펼치면 지난 값과 출처가 있습니다.',
    en: 'What holds today. Open a value for its history and sources.',
  },
  noneToday: { ko: '지금 적용되는 값 없음', en: 'Nothing holds today' },
  history: {
    ko: '값 {count}개의 기간과 출처',
    en: { one: 'Period and source of {count} value', other: 'Periods and sources of {count} values' },
  },
  exceptions: { ko: '예외', en: 'Exceptions' },
  noExceptions: { ko: '예외가 없습니다.', en: 'There are no exceptions.' },
  notToday: { ko: '지금의 법은 인정하지 않음', en: 'Not known to the law of today' },
  reaches: { ko: '이 규칙에서 미치는 의무: {duties}', en: 'Duties of this rule it reaches: {duties}' },
  never: { ko: '결코 미치지 않는 것: {what}', en: 'It never reaches: {what}' },
});
