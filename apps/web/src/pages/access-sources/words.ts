import type { RecordItem, SourceSign, sourceFormats } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';
import type { Tone } from '../../ui/index.ts';

/** 접속기록의 다섯 항목, and what else a record may say. */
export const itemWords = dictionary({
  actor: { ko: '누가 (계정)', en: 'Who (account)' },
  at: { ko: '언제 (접속일시)', en: 'When' },
  from: { ko: '어디에서 (접속지)', en: 'From where' },
  subjects: { ko: '누구의 정보를 (정보주체)', en: 'Whose data' },
  action: { ko: '무엇을 (수행업무)', en: 'Did what' },
  id: { ko: '기록 번호', en: 'Number of the record' },
  fields: { ko: '다룬 항목', en: 'Items seen or changed' },
  reason: { ko: '사유', en: 'Reason' },
  rows: { ko: '건수', en: 'How many rows' },
  ok: { ko: '성공 여부', en: 'Whether it was let in' },
}) satisfies Record<RecordItem, Entry>;

export const formatWords = dictionary({
  jsonl: { ko: 'JSON', en: 'JSON' },
  csv: { ko: '표 (CSV)', en: 'Table (CSV)' },
  syslog: { ko: 'syslog', en: 'syslog' },
  cef: { ko: 'CEF', en: 'CEF' },
  otlp: { ko: 'OpenTelemetry (OTLP)', en: 'OpenTelemetry (OTLP)' },
  pgaudit: { ko: 'PostgreSQL (pgaudit)', en: 'PostgreSQL (pgaudit)' },
  mariadb: { ko: 'MariaDB (server_audit)', en: 'MariaDB (server_audit)' },
}) satisfies Record<(typeof sourceFormats)[number], Entry>;

export const signWords = dictionary({
  silent: { ko: '기록이 오지 않음', en: 'Silent' },
  fewer: { ko: '평소보다 크게 적음', en: 'Far fewer than usual' },
  ahead: { ko: '시각이 앞섬', en: 'Clock ahead' },
  behind: { ko: '시각이 뒤처짐', en: 'Clock behind' },
  incomplete: { ko: '빠진 항목 있음', en: 'Items missing' },
  refused: { ko: '받지 못한 줄 있음', en: 'Lines not taken' },
  gap: { ko: '읽기 전에 잃음', en: 'Lost before it was read' },
}) satisfies Record<SourceSign, Entry>;

export const signTones: Readonly<Record<SourceSign, Tone>> = {
  silent: 'danger',
  fewer: 'danger',
  ahead: 'caution',
  behind: 'caution',
  incomplete: 'danger',
  refused: 'caution',
  gap: 'danger',
};

/** What an action is called here; systems may have words of their own beside these. */
export const actionWords = dictionary({
  read: { ko: '조회', en: 'Read' },
  search: { ko: '검색', en: 'Searched' },
  create: { ko: '등록', en: 'Created' },
  update: { ko: '수정', en: 'Changed' },
  delete: { ko: '삭제', en: 'Deleted' },
  print: { ko: '출력', en: 'Printed' },
  download: { ko: '내려받기', en: 'Downloaded' },
  send: { ko: '발송', en: 'Sent' },
  login: { ko: '로그인', en: 'Signed in' },
  logout: { ko: '로그아웃', en: 'Signed out' },
  'login-failed': { ko: '로그인 실패', en: 'Sign-in failed' },
  grant: { ko: '권한 부여', en: 'Rights granted' },
  revoke: { ko: '권한 회수', en: 'Rights withdrawn' },
});

/** Why a line is no record, behind the item that it is about. */
export const whyWords = dictionary({
  missing: { ko: '없음', en: 'missing' },
  'not-a-text': { ko: '글자가 아님', en: 'not a text' },
  'too-long': { ko: '너무 긺', en: 'too long' },
  'too-many': { ko: '너무 많음', en: 'too many' },
  'not-a-time': { ko: '시각으로 읽을 수 없음', en: 'no time that can be read in one way' },
  'not-a-number': { ko: '숫자가 아님', en: 'not a number' },
  unknown: { ko: '뜻을 알 수 없음', en: 'not known' },
  'not-an-object': { ko: '형식이 다름', en: 'not in this format' },
  'not-readable': { ko: '형식이 다름', en: 'not in this format' },
  'another-record-has-it': { ko: '같은 번호의 다른 기록이 있음', en: 'another record has it' },
});
