import type { accessActions } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: '접속기록', en: 'Access records' },
  lead: {
    ko: '누가 언제 어디에서 누구의 개인정보를 어떻게 했는지 남은 기록입니다. 고치거나 지울 수 없습니다.',
    en: 'Who did what with whose data, when and from where. Nothing here can be changed or deleted.',
  },
  person: { ko: '사람', en: 'Person' },
  from: { ko: '부터', en: 'From' },
  to: { ko: '까지', en: 'To' },
  action: { ko: '한 일', en: 'Action' },
  allActions: { ko: '모두', en: 'All' },
  at: { ko: '때', en: 'When' },
  what: { ko: '업무', en: 'Operation' },
  whose: { ko: '정보주체', en: 'Whose data' },
  case: { ko: '사고', en: 'Case' },
  reason: { ko: '사유', en: 'Reason' },
  itself: { ko: '시스템 또는 보호되는 사람', en: 'The system, or somebody protected' },
  subjects: { ko: '{count}명', en: '{count}' },
  notNumbered: { ko: '접수 전 사고', en: 'Not yet registered' },
  hiddenCase: { ko: '볼 수 없는 사고', en: 'A case not yours to see' },
  viaKey: { ko: 'API 키', en: 'API key' },
  none: { ko: '찾는 기록이 없습니다.', en: 'No record was found.' },
  export: { ko: 'CSV로 내려받기', en: 'Download as CSV' },
  exportHelp: {
    ko: '지금 거른 조건 그대로 내려받습니다. 내려받은 사실과 사유도 접속기록에 남습니다.',
    en: 'Downloads what is filtered now. The download and its reason are themselves recorded.',
  },
  exported: { ko: '내려받았습니다.', en: 'Downloaded.' },
});

export const actionTexts = dictionary({
  create: { ko: '등록', en: 'Created' },
  read: { ko: '조회', en: 'Read' },
  update: { ko: '수정', en: 'Changed' },
  delete: { ko: '삭제', en: 'Deleted' },
  print: { ko: '출력', en: 'Printed' },
  download: { ko: '내려받기', en: 'Downloaded' },
  send: { ko: '발송', en: 'Sent' },
  login: { ko: '로그인', en: 'Signed in' },
  'login-failed': { ko: '로그인 실패', en: 'Sign-in failed' },
  logout: { ko: '로그아웃', en: 'Signed out' },
  grant: { ko: '권한 변경', en: 'Rights changed' },
  refused: { ko: '거부됨', en: 'Refused' },
}) satisfies Record<(typeof accessActions)[number], Entry>;
