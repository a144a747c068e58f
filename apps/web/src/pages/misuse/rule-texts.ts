import { dictionary } from '../../i18n/index.ts';

export const ruleTexts = dictionary({
  lead: {
    ko: '접속기록에서 무엇을 이상행위로 볼지 정합니다. 바꾼 사람과 사유가 남고, 정한 지 1년이 지나면 다시 살펴봐야 합니다(ISMS-P 2.11.3).',
    en: 'What counts as possible misuse. Who changed a rule and why is kept, and a year later it has to be looked at again (ISMS-P 2.11.3).',
  },
  due: { ko: '재검토 필요', en: 'To be looked at' },
  off: { ko: '꺼짐', en: 'Off' },
  on: { ko: '켜짐', en: 'On' },
  from: { ko: '{count} 이상', en: '{count} or more' },
  usual: { ko: '처음 값 {count}', en: 'came as {count}' },
  decide: { ko: '기준 정하기', en: 'Decide' },
  decideHelp: {
    ko: '먼저 ‘지난달에 해 보기’로 몇 건이 되는지 보고 정하면 좋습니다.',
    en: 'Try it out on last month first, to see how many it would be.',
  },
  isOn: { ko: '이 기준을 씁니다', en: 'This rule runs' },
  threshold: { ko: '기준값', en: 'From how many on' },
  try: { ko: '지난달에 해 보기', en: 'Try it on last month' },
  tried: {
    ko: '이 기준이면 지난달({from} ~ {to}) {cases}건, 계정 {accounts}개입니다.',
    en: 'By this threshold it would have been {cases} last month ({from} to {to}), of {accounts} accounts.',
  },
  reason: { ko: '정한 이유', en: 'Why' },
  decided: { ko: '기준을 정했습니다.', en: 'Decided.' },
  history: { ko: '정해 온 내력', en: 'How it was decided' },
  reviewOn: { ko: '다음 검토 {day}', en: 'To be looked at again on {day}' },
  never: { ko: '아직 아무도 정하지 않았습니다.', en: 'Nobody has decided about it yet.' },
});
