import { type Entry, dictionary } from '../../../i18n/dictionary.ts';
import { texts as shared } from '../supposing/texts.ts';
import type { HeldName } from './held.ts';

/** What each fact is called on the form. */
export const fieldWords = dictionary({
  asOf: { ko: '기준일', en: 'As of' },
  size: { ko: '조직 구분', en: 'Kind of organisation' },
  roles: { ko: '우리는 무엇인가', en: 'What we are' },
  managesPublicAccounts: {
    ko: '공공시스템에서 소관 취급자의 계정을 직접 관리하는가',
    en: 'Do we manage the accounts of our own people in a public system',
  },
  subjectCount: { ko: '정보주체 수', en: 'People whose data we hold' },
  subjectCountAtLeast: { ko: '적어도 몇 명', en: 'At least' },
  systemSubjectCount: { ko: '한 처리시스템의 정보주체 수', en: 'People in one processing system' },
  dailyUsers: { ko: '일일평균 이용자 수', en: 'Daily-average users' },
  handlers: { ko: '한 처리시스템의 개인정보취급자 수', en: 'Handlers of one processing system' },
  subjects: { ko: '누구의 정보인가', en: 'Whose data it is' },
  dataKinds: { ko: '개인정보의 종류', en: 'Kinds of data' },
  zones: { ko: '처리시스템이 저장하는 구간', en: 'Where the processing system stores it' },
  deviceStorage: {
    ko: '취급자의 컴퓨터나 모바일 기기에 저장하는가',
    en: 'Is it kept on handlers’ computers or mobile devices',
  },
  removableMedia: { ko: '보조저장매체에 저장하는가', en: 'Is it kept on removable media' },
  processingSystem: {
    ko: '별도의 개인정보처리시스템을 이용하는가',
    en: 'Is a dedicated processing system used',
  },
  remoteAccess: {
    ko: '외부에서 정보통신망으로 처리시스템에 접속하는가',
    en: 'Is the processing system reached from outside',
  },
  mobileDevices: {
    ko: '업무용 모바일 기기로 개인정보를 처리하는가',
    en: 'Are mobile devices used for personal data at work',
  },
  riskAnalysis: { ko: '위험도 분석의 결과', en: 'Result of the risk analysis' },
  impactAssessment: { ko: '개인정보 영향평가의 결과', en: 'Result of the privacy impact assessment' },
  reviewCycle: { ko: '접속기록 점검 주기', en: 'Cycle of checking access records' },
}) satisfies Record<HeldName, Entry>;

/** Facts that contradict each other, at the field that is to be looked at again. */
export const mistakeWords = dictionary({
  subjectCount: { ko: '‘적어도 몇 명’보다 작을 수 없습니다.', en: 'It cannot be below “At least”.' },
  systemSubjectCount: {
    ko: '전체 정보주체 수보다 클 수 없습니다.',
    en: 'It cannot be more than all the people whose data we hold.',
  },
  subjects: {
    ko: '이용자가 있으려면 ‘우리는 무엇인가’에 정보통신서비스 제공자도 골라야 합니다(기준 제2조제2호).',
    en: 'There are users only where “What we are” names an online service provider (Article 2 item 2).',
  },
  dailyUsers: {
    ko: '이용자가 있으려면 정보통신서비스 제공자여야 하고, ‘누구의 정보인가’에 이용자도 골라야 합니다(기준 제2조제2호).',
    en: 'There are users only for an online service provider, and “Whose data it is” has to name them (Article 2 item 2).',
  },
  size: {
    ko: '공공시스템운영기관이면 공공기관이어야 합니다(기준 제14조제1항).',
    en: 'An operator of a public system is a public institution (Article 14(1)).',
  },
});

/** Units of a cycle, by their letter in ISO 8601. */
export const unitWords = dictionary({
  D: { ko: '일', en: 'Days' },
  W: { ko: '주', en: 'Weeks' },
  M: { ko: '개월', en: 'Months' },
  Y: { ko: '년', en: 'Years' },
});

export const texts = dictionary({
  ...shared,
  lead: {
    ko: '우리 조직의 사정을 적으면 그날의 법이 어떤 안전조치를 요구하는지 바로 답합니다. 모르는 것은 모른다고 두면 되고, 아무것도 저장하지 않습니다.',
    en: 'Say what the organisation is like, and see at once which safeguards the law asks for on that day. What nobody knows may stay unknown; nothing is kept.',
  },
  form: { ko: '우리 조직의 사정', en: 'What the organisation is like' },
  answer: { ko: '법이 요구하는 안전조치', en: 'The safeguards the law asks for' },
  organisation: { ko: '기준일과 조직', en: 'Day and organisation' },
  numbers: { ko: '정보주체와 취급자', en: 'People and handlers' },
  data: { ko: '정보와 저장 위치', en: 'Data and where it is kept' },
  ways: { ko: '처리 방식', en: 'How it is processed' },
  analyses: { ko: '분석과 내부 관리계획', en: 'Analyses and management plan' },
  asOfHelp: {
    ko: '비우면 오늘입니다. 다른 날을 적으면 그날의 기준으로 답합니다.',
    en: 'Empty means today; any other day is answered by the law of that day.',
  },
  sizeHelp: {
    ko: '소상공인은 중소기업이 아니라 소상공인으로 고릅니다.',
    en: 'A micro-business is named as such, not as a small company.',
  },
  accountsHelp: { ko: '공공시스템이용기관에만 뜻이 있습니다.', en: 'It matters to users of public systems only.' },
  countHelp: { ko: '정확히 알 때만 적습니다.', en: 'Only when it is settled.' },
  atLeastHelp: { ko: '확정되지 않았어도 이만큼은 된다는 수입니다.', en: 'Not settled, but no fewer than this.' },
  systemHelp: {
    ko: '가장 많은 시스템의 수입니다. 비우면 전체 수로 봅니다.',
    en: 'Of the largest one. Empty means: all of them in one.',
  },
  dailyHelp: {
    ko: '전년도 말 기준 직전 3개월의 하루 평균입니다.',
    en: 'Of the last three months of the year before.',
  },
  handlersHelp: {
    ko: '공공시스템의 지정 기준을 볼 때 씁니다.',
    en: 'For the criteria by which public systems are designated.',
  },
  systemOwnHelp: {
    ko: '업무용 컴퓨터나 모바일 기기만 쓰면 아니오입니다.',
    en: 'No, where office computers or mobile devices alone are used.',
  },
  riskHelp: {
    ko: '내부망의 고유식별정보를 암호화해야 하는지에 대한 결과입니다(기준 제7조제3항제2호).',
    en: 'On whether unique identifiers inside the internal network need encryption (Article 7(3) item 2).',
  },
  impactHelp: {
    ko: '영향평가를 해야 하는 공공기관은 위험도 분석 대신 이 결과를 따릅니다(법 제33조).',
    en: 'A public institution that has to carry one out goes by it instead of the risk analysis (Act, Article 33).',
  },
  cycleHelp: {
    ko: '내부 관리계획이 정한 주기입니다. 법이 정한 숫자가 아닙니다.',
    en: 'As the management plan fixes it; the number is not the law’s.',
  },
  unit: { ko: '단위', en: 'Unit' },
  required: {
    ko: '필요한 조치 {count}가지',
    en: { one: '{count} safeguard required', other: '{count} safeguards required' },
  },
  needsFacts: {
    ko: '사실에 달린 조치 {count}가지',
    en: { one: '{count} safeguard hangs on facts', other: '{count} safeguards hang on facts' },
  },
  stripRequired: { ko: '필요 {count}가지', en: '{count} required' },
  stripNeeds: {
    ko: '사실에 달린 것 {count}가지',
    en: { one: '{count} hangs on facts', other: '{count} hang on facts' },
  },
  notRequired: {
    ko: '해당하지 않는 조치 {count}가지',
    en: { one: '{count} safeguard that does not apply', other: '{count} safeguards that do not apply' },
  },
  notInForce: {
    ko: '이 날 시행 중이 아닌 규정 {count}가지',
    en: { one: '{count} provision not in force on this day', other: '{count} provisions not in force on this day' },
  },
  nothing: {
    ko: '이 날에는 요구되는 안전조치가 없습니다.',
    en: 'No safeguard is asked for on this day.',
  },
  why: { ko: '이렇게 판단한 까닭', en: 'Why' },
  basis: { ko: '근거', en: 'Basis' },
  basisSince: { ko: '{place}({day}부터)', en: '{place} (from {day})' },
  period: { ko: '시기·기간:', en: 'When, how long:' },
  keep: { ko: '{period} 이상 보관', en: 'Keep at least {period}' },
  every: { ko: '{period}마다 한 번 이상', en: 'At least once every {period}' },
  ownCycle: {
    ko: '내부 관리계획이 정한 주기마다: {period}',
    en: 'In the cycle that the management plan fixes: {period}',
  },
  untilSettled: { ko: '확인될 때까지는 더 긴 기간', en: 'the longer period until it is settled' },
  cycleUnknown: { ko: '정한 주기를 아직 모름', en: 'the cycle is not known yet' },
  oldType: { ko: '구 유형', en: 'Old type' },
  oldTypeNote: {
    ko: '2016. 9. 1.부터 2023. 9. 21.까지 별표의 유형에 따라 조치가 달랐습니다.',
    en: 'From 1 September 2016 to 21 September 2023 the safeguards differed by the types of an annex.',
  },
  typeNumber: { ko: '유형{type}', en: 'Type {type}' },
  typeOpen: { ko: '사실 확인 필요', en: 'Facts needed' },
  typePossible: { ko: '남은 가능성: {types}', en: 'Still possible: {types}' },
  encryption: { ko: '암호화 표', en: 'Encryption table' },
  encryptionNote: {
    ko: '무엇을 어디에서 암호화해야 하는지입니다. 숫자는 아래 근거의 번호입니다.',
    en: 'What has to be encrypted where. The numbers are those of the reasons below.',
  },
  item: { ko: '항목', en: 'Item' },
  encrypt: { ko: '암호화', en: 'Encrypt' },
  oneWay: { ko: '일방향', en: 'One-way' },
  open: { ko: '미확인', en: 'Open' },
  notAsked: { ko: '정하지 않음', en: 'Not asked for' },
  reasons: {
    ko: '칸마다의 근거 {count}가지',
    en: { one: '{count} reason', other: 'The {count} reasons' },
  },
});
