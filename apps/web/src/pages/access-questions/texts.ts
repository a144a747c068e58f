import type { AccessQuestionForm, AccessQuestionOutcome } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

export const texts = dictionary({
  title: { ko: 'SQL로 조회', en: 'Ask the access records in SQL' },
  lead: {
    ko: '정해진 화면에 없는 것을 접속기록에서 직접 찾습니다. 읽기만 할 수 있고, 질의와 사유는 답이 나오기 전에 기록되어 고치거나 지울 수 없습니다.',
    en: 'For whatever no other page answers. Nothing can be changed; the question and its reason are on record before it is answered, and stay there.',
  },
  question: { ko: '질의', en: 'Question' },
  examples: { ko: '예시에서 시작하기', en: 'Begin with an example' },
  sql: { ko: 'SQL', en: 'SQL' },
  sqlHelp: {
    ko: 'acc.records와 acc.actor_days를 읽는 SELECT 하나. Ctrl+Enter로도 조회합니다.',
    en: 'One SELECT over acc.records and acc.actor_days. Ctrl+Enter asks it too.',
  },
  reason: { ko: '조회 사유', en: 'Why' },
  reasonHelp: { ko: '사고 번호나 확인하려는 일', en: 'The number of a case, or what is to be found out.' },
  limits: {
    ko: '한 번에 {rows}줄(파일은 {fileRows}줄), {seconds}초, 메모리 {megabytes}MB까지 답합니다.',
    en: 'At most {rows} rows at once ({fileRows} in a file), {seconds} seconds and {megabytes} MB of memory.',
  },
  ask: { ko: '조회', en: 'Ask' },
  answer: { ko: '답 {count}줄', en: { one: '{count} row', other: '{count} rows' } },
  took: { ko: '{seconds}초 걸렸습니다. 때는 한국 시각입니다.', en: 'It took {seconds} s. Times are Korean.' },
  nothing: { ko: '해당하는 기록이 없습니다.', en: 'There is no such record.' },
  toXlsx: { ko: 'XLSX로 내려받기', en: 'Download as XLSX' },
  toCsv: { ko: 'CSV로 내려받기', en: 'Download as CSV' },
  downloaded: { ko: '내려받았습니다. 내려받은 일도 기록되었습니다.', en: 'Downloaded; that is on record too.' },
  yes: { ko: '예', en: 'yes' },
  no: { ko: '아니요', en: 'no' },

  columns: { ko: '열의 뜻', en: 'What the columns mean' },
  records: { ko: 'acc.records: 접속기록 하나가 한 줄', en: 'acc.records: one row a record' },
  days: { ko: 'acc.actor_days: 계정과 날짜별 집계', en: 'acc.actor_days: counts for each account and day' },
  daysHelp: {
    ko: '한 계정의 하루가 여러 줄일 수 있으니 sum(), min(), max()로 모아 주세요.',
    en: 'A day of an account may be several rows: put them together with sum(), min() and max().',
  },

  past: { ko: '지난 조회', en: 'What was asked' },
  pastHelp: {
    ko: '누가 무엇을 왜 조회했는지의 기록입니다. 개인정보 보호책임자와 감사는 모두의 것을, 담당자는 자기 것을 봅니다.',
    en: 'Who asked what, and why. The CPO and the auditor see everybody’s, an officer their own.',
  },
  none: { ko: '아직 조회한 것이 없습니다.', en: 'Nothing was asked yet.' },
  at: { ko: '때', en: 'When' },
  who: { ko: '누가', en: 'Who' },
  what: { ko: '질의', en: 'Question' },
  result: { ko: '결과', en: 'Result' },
  rows: { ko: '{count}줄', en: { one: '{count} row', other: '{count} rows' } },
  again: { ko: '다시 쓰기', en: 'Use again' },
  unfinished: { ko: '끝나지 않음', en: 'Not finished' },
});

export const outcomeTexts = dictionary({
  answered: { ko: '답함', en: 'Answered' },
  mistaken: { ko: '잘못 쓰임', en: 'Mistaken' },
  refused: { ko: '거부됨', en: 'Refused' },
  'too-long': { ko: '시간 넘김', en: 'Took too long' },
  'too-large': { ko: '너무 큼', en: 'Too large' },
  left: { ko: '기다리지 않음', en: 'Not waited for' },
  failed: { ko: '답하지 못함', en: 'Failed' },
}) satisfies Record<AccessQuestionOutcome, Entry>;

export const formTexts = dictionary({
  page: { ko: '화면', en: 'Page' },
  xlsx: { ko: 'XLSX', en: 'XLSX' },
  csv: { ko: 'CSV', en: 'CSV' },
}) satisfies Record<AccessQuestionForm, Entry>;
