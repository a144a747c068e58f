import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '수탁자 신고', en: 'Report of a processor' },
  processor: { ko: '수탁자', en: 'Processor' },
  nth: { ko: '신고 {number}번', en: 'report no. {number}' },
  contact: { ko: '신고한 사람', en: 'Who reported' },
  awareAt: { ko: '수탁자가 안 때', en: 'The processor became aware' },
  reportedAt: { ko: '우리에게 신고한 때', en: 'Reported to us' },
  delay: { ko: '안 때부터 신고까지', en: 'From awareness to report' },
  span: { ko: '{hours}시간 {minutes}분', en: '{hours} h {minutes} min' },
  items: { ko: '유출된 항목', en: 'Items affected' },
  measures: { ko: '수탁자가 한 조치', en: 'Measures of the processor' },
  subprocessor: { ko: '재수탁자', en: 'Sub-processor' },
  clocks: { ko: '두 쪽의 기한', en: 'Terms of both sides' },
  notify: { ko: '정보주체 통지', en: 'Notice to the people concerned' },
  report: { ko: '보호위원회·한국인터넷진흥원 신고', en: 'Report to the authority' },
  ours: { ko: '우리: {at}', en: 'Ours: {at}' },
  theirs: { ko: '수탁자: {at}', en: 'Processor: {at}' },
  noTerm: { ko: '정해진 시각 없음', en: 'no fixed moment' },
  open: { ko: '아직 하지 않음', en: 'Not done yet' },
  done: { ko: '마침', en: 'Done' },
  none: { ko: '해당 없음', en: 'Not owed' },
  unknown: { ko: '해당되는지 확인 중', en: 'Being found out' },
  clocksHelp: {
    ko: '우리 기한은 우리가 안 때(신고가 도착한 때)부터, 수탁자의 기한은 수탁자가 안 때부터 셉니다(법 제26조제8항, 제34조). 수탁자도 수탁자 창구에서 같은 것을 봅니다.',
    en: 'Ours is counted from our awareness, the arrival of the report; the processor’s from its own (articles 26(8) and 34). The processor sees the same at its door.',
  },
});
