import type { Role, Text } from '@bongsu/contracts';

export const roleNames: Readonly<Record<Role, Text>> = {
  staff: { ko: '전 교직원', en: 'everybody' },
  handler: { ko: '분야별책임자', en: 'handler' },
  officer: { ko: '개인정보 보호담당자', en: 'protection officer' },
  cpo: { ko: '개인정보 보호책임자', en: 'CPO' },
  head: { ko: '기관장', en: 'head' },
  auditor: { ko: '감사', en: 'auditor' },
  administrator: { ko: '시스템 관리자', en: 'administrator' },
};

/** What the first word of an operation's name stands for. */
export const areas: Readonly<Record<string, Text>> = {
  setup: { ko: '설정', en: 'Set-up' },
  demo: { ko: '둘러보기', en: 'Demo' },
  session: { ko: '로그인', en: 'Signing in' },
  'second-factor': { ko: '일회용 인증번호', en: 'Second factor' },
  my: { ko: '내 계정', en: 'My account' },
  organisation: { ko: '기관', en: 'Organisation' },
  deliveries: { ko: '전달 결과', en: 'Delivery results' },
  textVendor: { ko: '문자 발송', en: 'Text messages' },
  people: { ko: '구성원', en: 'People' },
  departments: { ko: '부서', en: 'Departments' },
  contacts: { ko: '비상연락망', en: 'Emergency contacts' },
  'api-keys': { ko: 'API 키', en: 'API keys' },
  reports: { ko: '침해사실 신고', en: 'Reports' },
  public: { ko: '공개 신고 창구', en: 'Public door' },
  incidents: { ko: '침해사고', en: 'Cases' },
  'reporter-thread': { ko: '신고자와 주고받기', en: 'Talking with the reporter' },
  duties: { ko: '법정 의무', en: 'Legal duties' },
  closure: { ko: '종료와 사후분석', en: 'Closure and post-mortem' },
  evidence: { ko: '증거자료', en: 'Evidence' },
  documents: { ko: '문서', en: 'Documents' },
  notices: { ko: '정보주체 통지', en: 'Notices' },
  recipients: { ko: '통지 대상', en: 'Recipients' },
  postings: { ko: '누리집 게시', en: 'Postings' },
  'authority-reports': { ko: '유출등 신고', en: 'Reports to the authority' },
  inbox: { ko: '할 일', en: 'Inbox' },
  calendar: { ko: '달력', en: 'Calendar' },
  dashboard: { ko: '현황', en: 'Dashboard' },
  'access-records': { ko: '접속기록', en: 'Access records' },
};

export const words = {
  title: { ko: '봉수 API', en: 'Bongsu API' },
  description: {
    ko: [
      '개인정보 유출 대응 시스템 봉수의 모든 기능입니다. 화면도 이 API만 씁니다.',
      '',
      '- 프로그램은 `Authorization: Bearer <API 키>`로 부릅니다. API 키는 만든 사람과 같은 권한을 가집니다.',
      '  다른 사람을 들이거나 계정을 바꾸는 일은 화면에서 로그인해야 합니다.',
      '- 브라우저는 세션 쿠키로 부르며, GET이 아니면 `x-bongsu: 1` 머리글을 함께 보냅니다.',
      '- 거절은 모두 RFC 9457 problem details이며 `code`로 구별합니다. `Accept-Language: en`이면 영어로 답합니다.',
      '- 볼 수 없는 자료와 없는 자료는 똑같이 404입니다.',
      '- `version`을 받는 요청은 그 사이 바뀌었으면 409이며 `current`에 지금 값이 있습니다.',
      '- 시각은 시간대가 붙은 ISO 8601이며 `+09:00`으로 답합니다.',
    ].join('\n'),
    en: [
      'Everything Bongsu can do to answer a personal-data breach. Its own pages use nothing else.',
      '',
      '- Programs call with `Authorization: Bearer <API key>`. A key has the rights of the person who made it.',
      '  Letting others in and changing accounts needs a sign-in on the page.',
      '- Browsers call with the session cookie and, unless it is a GET, the header `x-bongsu: 1`.',
      '- Every refusal is RFC 9457 problem details, told apart by `code`. `Accept-Language: en` answers in English.',
      '- What does not exist and what is not yours to see are the same 404.',
      '- A request that takes a `version` answers 409 when somebody changed the thing; `current` says what stands now.',
      '- Moments are ISO 8601 with an offset; answers use `+09:00`.',
    ].join('\n'),
  },
  who: { ko: '할 수 있는 사람', en: 'Who may knock' },
  anybody: { ko: '로그인하지 않은 사람도', en: 'anybody, signed in or not' },
  publicDoor: {
    ko: '따로 여는 공개 창구(`BONGSU_PUBLIC_PORT`)에서만 받습니다.',
    en: 'Served at the public door (`BONGSU_PUBLIC_PORT`) only.',
  },
  work: {
    ko: '작업 증명을 `x-bongsu-work` 머리글로 보냅니다.',
    en: 'Costs a proof of work, sent in the header `x-bongsu-work`.',
  },
  signed: {
    ko: '몸글을 비밀 값으로 서명해 `x-timestamp`와 `x-signature`로 보냅니다 (docs/decisions/delivery-events.md).',
    en: 'The body is signed with a shared secret: `x-timestamp`, `x-signature` (docs/decisions/delivery-events.md).',
  },
  recorded: { ko: '접속기록을 남깁니다.', en: 'Leaves an access record.' },
  done: { ko: '처리했습니다.', en: 'Done.' },
  file: { ko: '올릴 파일. 다른 항목 뒤에 마지막으로 보냅니다.', en: 'The file, sent last, after the other fields.' },
  header: {
    ko: '세션 쿠키로 부를 때 필요합니다. 다른 사이트의 요청을 막습니다.',
    en: 'Needed with the session cookie; keeps requests of other sites out.',
  },
  session: { ko: '로그인하면 받는 쿠키', en: 'The cookie that signing in gives' },
  apiKey: { ko: '`api-keys.create`로 만든 API 키', en: 'An API key made with `api-keys.create`' },
} as const satisfies Record<string, Text>;
