import { dictionary, useTexts } from '../../i18n/index.ts';

const words = dictionary({
  read: { ko: '조회', en: 'Read' },
  search: { ko: '검색', en: 'Search' },
  create: { ko: '등록', en: 'Create' },
  update: { ko: '수정', en: 'Change' },
  delete: { ko: '삭제', en: 'Delete' },
  print: { ko: '출력', en: 'Print' },
  download: { ko: '내려받기', en: 'Download' },
  send: { ko: '보내기', en: 'Send' },
  login: { ko: '로그인', en: 'Sign in' },
  'login-failed': { ko: '로그인 실패', en: 'Sign-in failed' },
  logout: { ko: '로그아웃', en: 'Sign out' },
  grant: { ko: '권한 부여', en: 'Grant' },
  revoke: { ko: '권한 회수', en: 'Revoke' },
  approve: { ko: '승인', en: 'Approve' },
  review: { ko: '점검', en: 'Review' },
});

const known = new Set([
  'read',
  'search',
  'create',
  'update',
  'delete',
  'print',
  'download',
  'send',
  'login',
  'login-failed',
  'logout',
  'grant',
  'revoke',
  'approve',
  'review',
]);

/** What was done, in words; a system may have a word of its own, which is shown as it came. */
export function useActionName(): (action: string) => string {
  const t = useTexts(words);
  return (action) => (known.has(action) ? t(action as 'read') : action);
}
