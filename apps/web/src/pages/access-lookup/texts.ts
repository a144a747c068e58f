import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '조회 이력 찾기', en: 'Who looked at this person?' },
  lead: {
    ko: '한 사람의 개인정보를 누가 보았는지 접속기록 원장에서 찾습니다. 찾아본 일도 사유와 함께 접속기록에 남습니다.',
    en: 'Everybody who had to do with one person’s data, out of the log. The look itself is recorded, with its reason.',
  },
  subject: { ko: '정보주체 식별자', en: 'Identifier of the person' },
  subjectHelp: {
    ko: '예: 학번, 고객번호',
    en: 'A number of a student or customer, say.',
  },
  system: { ko: '시스템', en: 'System' },
  systemHelp: { ko: '비우면 모든 시스템', en: 'Empty: in every system.' },
  from: { ko: '시작일', en: 'From' },
  to: { ko: '종료일', en: 'To' },
  reason: { ko: '찾는 사유', en: 'Why' },
  find: { ko: '찾기', en: 'Find' },
  found: { ko: '접속기록 {total}건', en: '{total} records' },
  newest: { ko: '새것부터 {shown}건을 보입니다.', en: 'The newest {shown} are shown.' },
  nobody: { ko: '이 사람에 관한 접속기록이 없습니다.', en: 'No record is about this person.' },
  accounts: { ko: '누가', en: 'Who' },
  account: { ko: '계정', en: 'Account' },
  records: { ko: '기록', en: 'Records' },
  last: { ko: '마지막', en: 'Last' },
});
