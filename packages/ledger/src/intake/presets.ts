/** Mappings of what many have. */
import type { Mapping } from './mapping.ts';

/** 열람, 조회, … as systems here call what people do. */
const KOREAN_ACTIONS = {
  조회: 'read',
  열람: 'read',
  검색: 'search',
  등록: 'create',
  입력: 'create',
  수정: 'update',
  변경: 'update',
  삭제: 'delete',
  출력: 'print',
  인쇄: 'print',
  다운로드: 'download',
  내려받기: 'download',
  로그인: 'login',
  로그아웃: 'logout',
  로그인실패: 'login-failed',
  '로그인 실패': 'login-failed',
  권한부여: 'grant',
  '권한 부여': 'grant',
  권한회수: 'revoke',
  '권한 말소': 'revoke',
} as const;

/** Where the reader of a format calls things as we do. */
const FOUND = {
  id: 'id',
  at: 'at',
  actor: 'actor',
  from: 'from',
  subjects: 'subjects',
  action: 'action',
  reason: 'reason',
  rows: 'rows',
  ok: 'ok',
} as const;

/** The shape of our own: one JSON object a line. */
const own: Mapping = { format: 'jsonl', items: { ...FOUND, system: 'system', fields: 'fields' } };

const ITEMS = {
  id: ['id', '번호', '로그번호', '일련번호', 'log_id', 'seq'],
  at: ['at', '접속일시', '처리일시', '일시', 'time', 'timestamp', 'datetime', 'reg_dt'],
  actor: ['actor', '식별자', '계정', '사용자ID', '사용자', '취급자', 'user', 'user_id', 'userid', 'account'],
  from: ['from', '접속지', '접속지정보', '접속IP', 'IP', 'ip', 'ip_addr', 'src_ip', 'client_ip'],
  system: ['system', '시스템', '시스템명'],
  subjects: [
    'subjects',
    '정보주체',
    '처리한정보주체',
    '처리한 정보주체',
    '고객번호',
    'subject',
    'subject_id',
    'target',
  ],
  action: ['action', '수행업무', '업무', '처리구분', 'act', 'job'],
  fields: ['fields', '항목', '처리항목', 'columns'],
  reason: ['reason', '사유', '다운로드사유', '다운로드 사유', '접속사유'],
  rows: ['rows', '건수', '처리건수', 'count', 'row_count'],
  ok: ['ok', '결과', '성공여부', 'result'],
} as const;

const REFUSALS = ['실패', '거부', 'N', 'n', 'F', '0', 'false', 'fail', 'failed', 'denied', 'error'] as const;

export const presets: Readonly<Record<string, Mapping>> = {
  own,
  /** A table with the heads that Korean systems use for 접속기록. */
  csv: { format: 'csv', items: ITEMS, actions: KOREAN_ACTIONS, refusals: REFUSALS, separator: ';' },
  /** Messages whose structured data holds the items under their own names. */
  syslog: {
    format: 'syslog',
    items: {
      ...ITEMS,
      at: ['at', 'time'],
      system: ['system', 'program'],
      from: [...ITEMS.from, 'host'],
      action: ['action', 'act', 'kind'],
    },
    actions: KOREAN_ACTIONS,
    refusals: REFUSALS,
  },
  /** OpenTelemetry: names of its conventions, or ours as attributes. */
  otlp: {
    format: 'otlp',
    items: {
      ...ITEMS,
      id: ['id', 'log.record.uid', 'event.id'],
      at: ['at', 'time'],
      actor: ['actor', 'user.id', 'enduser.id', 'user.name'],
      from: ['from', 'client.address', 'source.address', 'network.peer.address'],
      system: ['system', 'resource.service.name'],
      action: ['action', 'event.action', 'eventName'],
    },
    actions: KOREAN_ACTIONS,
    refusals: REFUSALS,
  },
  /** PostgreSQL's log as CSV with pgaudit: docs/logs/postgresql-pgaudit.md. */
  'pgaudit-csv': { format: 'pgaudit', items: FOUND, refusals: ['refused'] },
  /** MariaDB's `server_audit`: docs/logs/mysql-audit.md. It numbers nothing. */
  'mariadb-audit': { format: 'mariadb', items: { ...FOUND, id: [] }, refusals: ['refused'] },
  /** The names of the Common Event Format. */
  cef: {
    format: 'cef',
    items: {
      id: ['externalId', 'id'],
      at: ['rt', 'start', 'end'],
      actor: ['suser', 'suid', 'duser'],
      from: ['src', 'shost', 'c6a2'],
      system: ['dvchost', 'product'],
      subjects: ['cs1', 'duid', 'subjects'],
      action: ['act', 'name'],
      fields: ['cs2', 'fields'],
      reason: ['reason', 'msg'],
      rows: ['cnt', 'cn1'],
      ok: ['outcome'],
    },
    actions: KOREAN_ACTIONS,
    refusals: ['failure', ...REFUSALS],
  },
};
