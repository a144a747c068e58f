import type { FactKey, causes, dataKinds, effects, methods } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';

type WordsFor<Codes extends readonly string[]> = Record<Codes[number], Entry>;

/** What each fact of a case is called. */
export const factWords = dictionary({
  occurredAt: { ko: '발생한 때', en: 'When it happened' },
  detectedAt: { ko: '탐지한 때', en: 'When it was detected' },
  awareAt: { ko: '알게 된 때', en: 'When it became known' },
  containedAt: { ko: '확산을 막은 때', en: 'When it was contained' },
  recoveredAt: { ko: '회수·복구를 마친 때', en: 'When it was recovered' },
  subjectCount: { ko: '정보주체 수', en: 'People concerned' },
  subjectCountAtLeast: { ko: '적어도 몇 명', en: 'At least' },
  dataKinds: { ko: '개인정보의 종류', en: 'Kinds of data' },
  dataItems: { ko: '유출 등이 된 항목', en: 'Items of data' },
  effects: { ko: '유출 등의 유형', en: 'What happened to the data' },
  cause: { ko: '원인 구분', en: 'Kind of cause' },
  causeDetail: { ko: '원인', en: 'Cause' },
  methods: { ko: '침해 방법', en: 'Method' },
  circumstances: { ko: '발생 경위', en: 'Circumstances' },
  damage: { ko: '피해', en: 'Damage' },
  peopleInvolved: { ko: '관련자 (보고서에 쓰는 말)', en: 'People involved, as the report says' },
  recovered: { ko: '회수·삭제하여 침해 가능성이 현저히 낮아졌는가', en: 'Recovered, so that harm is very unlikely' },
  contactsUnknown: { ko: '연락처를 모르는 정보주체가 있는가', en: 'Are there people whose contact is unknown' },
  unconfirmedItems: { ko: '아직 확인하지 못한 통지 항목', en: 'Notice items not yet confirmed' },
  unauthorisedAccessConfirmed: { ko: '권한 없는 접근이 확인되었는가', en: 'Is unauthorised access confirmed' },
  noHarmEvident: {
    ko: '피해가 없는 것이 명백한가 (신용정보)',
    en: 'Is it evident that there is no harm (credit information)',
  },
  riskToRights: { ko: '정보주체의 권리에 대한 위험', en: 'Risk to people’s rights' },
  unintelligible: {
    ko: '암호화 등으로 알아볼 수 없는 정보인가 (GDPR)',
    en: 'Is the data unintelligible, as by encryption (GDPR)',
  },
  highRiskRemoved: {
    ko: '뒤의 조치로 높은 위험이 없어졌는가 (GDPR)',
    en: 'Did later measures remove the high risk (GDPR)',
  },
  disproportionateEffort: {
    ko: '한 사람씩 알리는 데 과도한 노력이 드는가 (GDPR)',
    en: 'Would telling each person be disproportionate (GDPR)',
  },
  emergencyMeasures: { ko: '확산을 막는 긴급조치 기간', en: 'Emergency measures' },
  forceMajeure: { ko: '천재지변 등 부득이한 사유의 기간', en: 'Force majeure' },
  possibility: { ko: '유출 등의 가능성', en: 'Possible breach' },
  networkIncident: { ko: '정보통신망 침해사고', en: 'Network incident' },
}) satisfies Record<FactKey, Entry>;

/** What a part of a fact is called that is asked by itself. */
export const partWords = dictionary({
  disruption: {
    ko: '전자금융기반시설이 교란되거나 마비되었는가',
    en: 'Was electronic financial infrastructure disturbed or paralysed',
  },
});

export const dataKindWords = dictionary({
  general: { ko: '일반 개인정보', en: 'General personal data' },
  sensitive: { ko: '민감정보', en: 'Sensitive data' },
  'resident-registration': { ko: '주민등록번호', en: 'Resident registration number' },
  passport: { ko: '여권번호', en: 'Passport number' },
  'driver-licence': { ko: '운전면허번호', en: 'Driver’s licence number' },
  'alien-registration': { ko: '외국인등록번호', en: 'Alien registration number' },
  credit: { ko: '개인신용정보', en: 'Credit information' },
  account: { ko: '계좌번호', en: 'Account number' },
  card: { ko: '카드번호', en: 'Card number' },
  biometric: { ko: '생체인식정보', en: 'Biometric data' },
  pseudonymised: { ko: '가명정보', en: 'Pseudonymised data' },
  'public-cctv': { ko: '공개된 장소의 고정형 영상', en: 'Fixed CCTV of a public place' },
}) satisfies WordsFor<typeof dataKinds>;

export const effectWords = dictionary({
  loss: { ko: '분실', en: 'Loss' },
  theft: { ko: '도난', en: 'Theft' },
  leak: { ko: '유출', en: 'Leak' },
  forgery: { ko: '위조', en: 'Forgery' },
  alteration: { ko: '변조', en: 'Alteration' },
  damage: { ko: '훼손', en: 'Damage' },
}) satisfies WordsFor<typeof effects>;

export const causeWords = dictionary({
  'external-illegal-access': { ko: '외부로부터의 불법적인 접근', en: 'Illegal access from outside' },
  insider: { ko: '내부자의 고의', en: 'An insider, on purpose' },
  mistake: { ko: '업무 과실', en: 'A mistake at work' },
  'loss-or-theft': { ko: '기기·문서의 분실이나 도난', en: 'Loss or theft of a device or paper' },
  unknown: { ko: '조사했으나 알 수 없음', en: 'Investigated, cannot be known' },
}) satisfies WordsFor<typeof causes>;

/** 침해 방법 (붙임3). */
export const methodWords = dictionary({
  exposure: { ko: '노출', en: 'Exposure' },
  'given-outside': { ko: '외부자 제공', en: 'Given outside' },
  collection: { ko: '수집', en: 'Collection' },
  access: { ko: '접근', en: 'Access' },
  analysis: { ko: '분석', en: 'Analysis' },
  use: { ko: '이용', en: 'Use' },
  'given-inside': { ko: '내부자 제공', en: 'Given inside' },
  'unlawful-storage': { ko: '불법 저장', en: 'Unlawful storage' },
  'unsafe-storage': { ko: '불안정한 저장', en: 'Unsafe storage' },
  destruction: { ko: '파기', en: 'Destruction' },
  'not-destroyed': { ko: '비파기', en: 'Not destroyed' },
}) satisfies WordsFor<typeof methods>;

export const answerWords = dictionary({
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니오', en: 'No' },
  unknown: { ko: '아직 모름', en: 'Not known yet' },
  none: { ko: '없음: 모두 연락할 수 있음', en: 'None: everybody can be reached' },
  some: { ko: '일부를 모름', en: 'Some are unknown' },
  all: { ko: '아무의 연락처도 모름', en: 'Nobody’s is known' },
});

export const riskWords = dictionary({
  none: { ko: '위험 없음', en: 'No risk' },
  risk: { ko: '위험 있음', en: 'Risk' },
  high: { ko: '위험 높음', en: 'High risk' },
  unknown: { ko: '아직 모름', en: 'Not known yet' },
});

export const groundWords = dictionary({
  'illegal-access-unidentified': {
    ko: '불법적인 접근은 있었으나 유출된 정보주체를 가려낼 수 없음',
    en: 'Illegal access, but whose data is unidentified',
  },
  'traded-partly-confirmed': {
    ko: '거래되는 정보 가운데 일부가 우리 것으로 확인됨',
    en: 'Part of traded data is confirmed as ours',
  },
});

export const itemWords = dictionary({
  I1: { ko: '유출 등이 된 개인정보의 항목', en: 'Which personal data' },
  I2: { ko: '유출 등이 된 시점과 경위', en: 'When and how it happened' },
});

export const factPhrases = dictionary({
  people: { ko: '{count}명', en: { one: '{count} person', other: '{count} people' } },
  atLeast: { ko: '{count}명 이상', en: 'at least {count}' },
  none: { ko: '없음', en: 'None' },
  unknown: { ko: '아직 모름', en: 'Not known yet' },
  from: { ko: '{from}부터', en: 'from {from}' },
  span: { ko: '{from}부터 {until}까지', en: 'from {from} until {until}' },
  known: { ko: '알게 된 때 {at}', en: 'Known {at}' },
  cleared: { ko: '유출이 아님을 확인한 때 {at}', en: 'Cleared {at}' },
  newFacts: { ko: '새로 알게 된 때 {at}', en: 'New facts {at}' },
  answered: { ko: '{question}: {answer}', en: '{question}: {answer}' },
});
