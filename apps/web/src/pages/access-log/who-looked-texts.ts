import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '누가 이 사람의 정보를 보았나', en: 'Who looked at this person?' },
  lead: {
    ko: '모든 시스템의 접속기록에서 한 사람의 정보를 처리한 기록을 찾습니다. 찾아본 일 자체도 그 사람의 기록으로 남습니다.',
    en: 'Finds, in the records of every system, each access to one person’s data. The question is itself kept as such an access.',
  },
  subject: { ko: '정보주체 번호', en: 'The person’s number' },
  subjectHelp: {
    ko: '시스템이 그 사람을 부르는 번호입니다. 예: 학번, 고객번호.',
    en: 'What the system calls them: a student’s or a customer’s number.',
  },
  system: { ko: '시스템', en: 'System' },
  systemHelp: {
    ko: '기록에 남은 이름. 비워 두면 모든 시스템에서 찾습니다.',
    en: 'Its name in the records. Left empty, all are searched.',
  },
  from: { ko: '부터', en: 'From' },
  to: { ko: '까지', en: 'To' },
  reason: { ko: '찾는 사유', en: 'Why you ask' },
  find: { ko: '찾기', en: 'Find' },
  found: { ko: '찾은 기록 {count}건', en: { one: '{count} record', other: '{count} records' } },
  most: {
    ko: '오래된 것부터 {count}건까지 보입니다. 기간을 좁혀 주세요.',
    en: 'The oldest {count} are shown. Choose a shorter period.',
  },
  none: {
    ko: '그 기간에 이 사람의 정보를 처리한 기록이 없습니다.',
    en: 'No access to this person’s data in that time.',
  },
  at: { ko: '언제', en: 'When' },
  actor: { ko: '누가', en: 'Who' },
  place: { ko: '어디에서', en: 'From where' },
  action: { ko: '무엇을', en: 'Did what' },
  why: { ko: '사유', en: 'Reason' },
  seq: { ko: '로그의 자리', en: 'Place in the log' },
  turnedAway: { ko: '거부됨', en: 'Turned away' },
});
