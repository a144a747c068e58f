import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '대응 과정', en: 'Timeline' },
  lead: {
    ko: '기록은 고치거나 지울 수 없고, 잘못은 정정을 덧붙여 바로잡습니다.',
    en: 'Records are never changed or removed; a mistake is put right by adding a correction.',
  },
  record: { ko: '대응활동 기록', en: 'Record an action' },
  head: { ko: '기관장 보고 기록', en: 'Record a report to the head' },
  actionsOnly: { ko: '대응활동과 보고만', en: 'Actions and reports only' },
  oldestFirst: { ko: '오래된 것부터', en: 'Oldest first' },
  none: { ko: '아직 기록한 대응활동이 없습니다.', en: 'No action is recorded yet.' },
  noneHelp: {
    ko: '차단, 회수, 조사, 연락처럼 한 일을 한 때와 함께 적어 주세요.',
    en: 'Write down what was done and when: blocking, retrieving, investigating, calling.',
  },
  system: { ko: '시스템', en: 'The system' },
  recordedAt: { ko: '{at}에 기록', en: 'recorded {at}' },
  correct: { ko: '정정', en: 'Correct' },
  correctNth: { ko: '{seq}번 기록 정정', en: 'Correct record {seq}' },
  correctTitle: { ko: '기록 정정', en: 'Correct a record' },
  correctBody: {
    ko: '처음 기록은 그대로 남고, 정정한 내용과 사유가 아래에 덧붙습니다.',
    en: 'The first record stays; the correction and its reason are added below it.',
  },
  correctText: { ko: '바른 내용', en: 'What is right' },
  reason: { ko: '사유', en: 'Reason' },
  corrected: { ko: '정정을 덧붙였습니다.', en: 'The correction was added.' },
  at: { ko: '한 때', en: 'When' },
  kind: { ko: '무엇을 했습니까', en: 'What was done' },
  kindHelp: {
    ko: '{grade}등급 사고는 {kinds} 가운데 하나를 꼭 해야 합니다. (제15조)',
    en: 'In a grade {grade} case one of these is required: {kinds}. (Art. 15)',
  },
  description: { ko: '내용', en: 'Details' },
  descriptionHelp: {
    ko: '누가 무엇을 어디에서 했는지 적어 주세요. 유출된 개인정보 자체는 적지 마세요.',
    en: 'Who did what and where. Leave the leaked data itself out.',
  },
  recorded: { ko: '대응활동을 기록했습니다.', en: 'The action was recorded.' },
  headBody: {
    ko: '1등급 사고는 발생 즉시, 그리고 수시로 진행 현황을 기관장에게 보고합니다. (제18조)',
    en: 'A grade 1 case is reported to the head at once and as it goes on. (Art. 18)',
  },
  means: { ko: '보고 방법', en: 'How' },
  meansExample: { ko: '예: 대면, 전화, 서면', en: 'For example: in person, by telephone, in writing' },
  summary: { ko: '보고한 내용', en: 'What was reported' },
  headDone: { ko: '기관장 보고를 기록했습니다.', en: 'The report to the head was recorded.' },
  verify: { ko: '기록 사슬 확인', en: 'Verify the records' },
  verifyOk: { ko: '기록이 온전합니다', en: 'The records are intact' },
  verifyOkBody: {
    ko: '{count}건의 기록이 처음부터 끝까지 이어져 있고, 바뀌거나 빠진 것이 없습니다.',
    en: '{count} records are linked from first to last; none was changed or removed.',
  },
  verifyHead: {
    ko: '마지막 요약값: {digest}. 발행한 문서에 찍힌 값과 맞추어 볼 수 있습니다.',
    en: 'Last digest: {digest}. Compare it with the one printed on issued documents.',
  },
  verifyBroken: { ko: '기록이 맞지 않습니다', en: 'The records do not match' },
  verifyBrokenBody: {
    ko: '{seq}번 기록부터 사슬이 어긋납니다. 기록이 바뀌었거나 빠졌을 수 있습니다. 시스템을 그대로 두고 감사와 시스템 관리자에게 알려 주세요.',
    en: 'From record {seq} on the chain does not fit: a record may have been changed or removed. Leave the system as it is and tell the auditor and an administrator.',
  },
});
