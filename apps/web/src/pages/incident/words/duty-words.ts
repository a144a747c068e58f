import type { dutyStatuses } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../../i18n/dictionary.ts';

export const dutyStatusWords = dictionary({
  required: { ko: '이행해야 함', en: 'To be done' },
  'not-required': { ko: '해당 없음', en: 'Does not apply' },
  exempt: { ko: '면제', en: 'Exempt' },
  deferred: { ko: '미룰 수 있음', en: 'May wait' },
  'needs-facts': { ko: '사실 확인 필요', en: 'Facts needed' },
  done: { ko: '기한 안에 이행', en: 'Done in time' },
  'done-late': { ko: '늦게 이행', en: 'Done late' },
  overdue: { ko: '기한 지남', en: 'Overdue' },
  overridden: { ko: '이행하지 않기로 결정', en: 'Decided not to perform' },
}) satisfies Record<(typeof dutyStatuses)[number], Entry>;

/** Towards whom a duty is owed. */
export const towardWords = dictionary({
  'data-subjects': { ko: '정보주체', en: 'People concerned' },
  users: { ko: '이용자', en: 'Users' },
  pipc: { ko: '개인정보보호위원회', en: 'PIPC' },
  kisa: { ko: '한국인터넷진흥원', en: 'KISA' },
  msit: { ko: '과학기술정보통신부', en: 'Ministry of Science and ICT' },
  fsc: { ko: '금융위원회', en: 'Financial Services Commission' },
  fss: { ko: '금융감독원', en: 'Financial Supervisory Service' },
  'supervisory-authority': { ko: '유럽연합 감독기관', en: 'EU supervisory authority' },
  controller: { ko: '위탁한 개인정보처리자', en: 'The controller' },
  mois: { ko: '행정안전부', en: 'Ministry of the Interior and Safety' },
  nia: { ko: '한국정보화진흥원', en: 'National Information Society Agency' },
  kcc: { ko: '방송통신위원회', en: 'Korea Communications Commission' },
  mohw: { ko: '보건복지부', en: 'Ministry of Health and Welfare' },
  nis: { ko: '국가정보원', en: 'National Intelligence Service' },
  'authorities-concerned': { ko: '관계 행정기관', en: 'The authorities concerned' },
  investigators: { ko: '수사기관', en: 'Investigating authorities' },
});

export const promptnessWords = dictionary({
  immediately: { ko: '즉시', en: 'immediately' },
  'without-delay': { ko: '지체 없이', en: 'without delay' },
});

/** How sure the rule itself is. */
export const confidenceWords = dictionary({
  confirmed: { ko: '법령 원문으로 확인한 규칙', en: 'Rule confirmed on the text of the law' },
  secondary: { ko: '해설 자료로만 확인한 규칙', en: 'Rule known from secondary sources only' },
  memory: { ko: '원문을 확인해야 하는 규칙', en: 'Rule still to be checked on the text' },
});

export const exceptionWords = dictionary({
  EMERGENCY: { ko: '긴급조치', en: 'Emergency measures' },
  FORCE_MAJEURE: { ko: '천재지변 등 부득이한 사유', en: 'Force majeure' },
  RECOVERED: { ko: '회수·삭제로 위험이 현저히 낮음', en: 'Recovered' },
  PSEUDONYMISED: { ko: '가명정보', en: 'Pseudonymised data' },
  PUBLIC_CCTV: { ko: '공개된 장소의 고정형 영상', en: 'Public CCTV' },
  CONTACTS_UNKNOWN: { ko: '연락처를 알 수 없음', en: 'Contacts unknown' },
  DEEMED_DONE: { ko: '다른 법에 따른 통지·신고로 갈음', en: 'Deemed done under another Act' },
  CONVERTED: { ko: '유출 확정으로 전환', en: 'Became a confirmed breach' },
  UNINTELLIGIBLE: { ko: '알아볼 수 없는 정보', en: 'Unintelligible data' },
  RISK_REMOVED: { ko: '높은 위험의 제거', en: 'High risk removed' },
  DISPROPORTIONATE: { ko: '과도한 노력', en: 'Disproportionate effort' },
});

/** Short names of what a notice or report has to tell (제34조제1항 각 호 등). */
export const contentWords = dictionary({
  I1: { ko: '유출 등이 된 항목', en: 'Which personal data' },
  I2: { ko: '시점과 경위', en: 'When and how' },
  I3: { ko: '정보주체가 할 수 있는 피해 최소화 방법', en: 'What people can do to limit harm' },
  I4: { ko: '대응조치와 피해 구제절차', en: 'Response and remedies' },
  I5: { ko: '피해 신고 부서와 연락처', en: 'Where to report harm' },
  I6: { ko: '손해배상 등 법적 권리와 행사 방법', en: 'Legal rights and how to use them' },
  P1: { ko: '유출되었을 수 있는 항목', en: 'Which data may be concerned' },
  P2: { ko: '의심되는 시점과 경위', en: 'When and how, as suspected' },
  P3: { ko: '피해 최소화 방법, 구제절차, 연락처', en: 'Steps, remedies and a contact' },
  P4: { ko: '확정되면 추가로 통지한다는 사실', en: 'That a notice will follow if confirmed' },
  R1: { ko: '통지한 결과', en: 'The outcome of the notice' },
  R2: { ko: '피해 최소화 조치의 결과', en: 'The outcome of the measures' },
  N1: { ko: '일시, 원인과 피해내용', en: 'When, cause and damage' },
  N2: { ko: '조치사항 등 대응 현황', en: 'State of the response' },
  N3: { ko: '담당 부서와 연락처', en: 'Department in charge' },
  A1: { ko: '권한 없이 접근한 사실', en: 'That somebody accessed the data' },
  A2: { ko: '피해 예방에 필요한 사항', en: 'What helps to prevent harm' },
  '33.3.a': { ko: '침해의 성격과 규모', en: 'Nature and numbers' },
  '33.3.b': { ko: 'DPO 등 문의처', en: 'DPO or contact' },
  '33.3.c': { ko: '예상되는 결과', en: 'Likely consequences' },
  '33.3.d': { ko: '취했거나 제안하는 조치', en: 'Measures taken or proposed' },
  '34.2': { ko: '침해의 성격(쉬운 말로)', en: 'Nature, in plain language' },
});
