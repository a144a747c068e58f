import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '이상행위와 소명', en: 'Misuse' },
  lead: {
    ko: '접속기록에서 탐지 기준에 걸린 것을 계정과 날짜별로 모았습니다. 살펴보고 소명을 요청하거나, 사유를 적고 끝내 주세요.',
    en: 'What rules found in the access records, put together by account and day. Look at each: ask for an explanation, or settle it with a reason.',
  },
  cases: { ko: '이상행위', en: 'Cases' },
  rules: { ko: '탐지 기준', en: 'Rules' },
  organisation: { ko: '기관 정보', en: 'Organisation' },
  none: { ko: '여기에 해당하는 것이 없습니다.', en: 'There is nothing here.' },
  noneHelp: {
    ko: '접속기록이 들어오면 10분마다, 그리고 날마다 자정이 지난 뒤에 한 번 더 살펴봅니다.',
    en: 'Records are looked at every ten minutes, and each day once more after midnight.',
  },
  who: { ko: '계정', en: 'Account' },
  system: { ko: '시스템', en: 'System' },
  unknown: { ko: '누구의 계정인지 모름', en: 'Nobody’s that is known' },
  day: { ko: '날짜', en: 'Day' },
  what: { ko: '탐지된 것', en: 'What was found' },
  reasons: { ko: '사유 없는 내려받기·출력', en: 'Downloads and prints without a reason' },
  level: { ko: '위험도', en: 'Level' },
  state: { ko: '상태', en: 'State' },
  allStates: { ko: '모든 상태', en: 'All states' },
  due: { ko: '기한', en: 'Due' },
  mine: { ko: '내 소명', en: 'Asked of me' },
  mineLead: {
    ko: '내 계정의 접속기록 가운데 확인이 필요한 것입니다. 업무로 본 것이면 그 사유를 적어 주시면 됩니다.',
    en: 'Accesses of your account that have to be explained. If it was for your work, say what for.',
  },
  toAnswer: { ko: '나에게 물은 것', en: 'Asked of me' },
  toJudge: { ko: '내가 판정할 것', en: 'For me to judge' },
  nothingAsked: { ko: '물은 것이 없습니다.', en: 'Nothing was asked.' },
  count: { ko: '{count}건', en: '{count}' },
});
