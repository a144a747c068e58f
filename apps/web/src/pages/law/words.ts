import type { SafeguardRole, lawConfidences, lawTurns } from '@bongsu/contracts';
import { type Entry, dictionary } from '../../i18n/dictionary.ts';

type WordsFor<Code extends string> = Record<Code, Entry>;

/** How sure a value is: the article was read, told by others, or remembered. */
export const sureWords = dictionary({
  confirmed: { ko: '확인됨', en: 'Confirmed' },
  secondary: { ko: '2차 자료', en: 'Secondary source' },
  memory: { ko: '기억', en: 'From memory' },
}) satisfies WordsFor<(typeof lawConfidences)[number]>;

export const turnWords = dictionary({
  begins: { ko: '시작', en: 'Begins' },
  changes: { ko: '바뀜', en: 'Changes' },
  moves: { ko: '조문만 옮김', en: 'Article moves' },
  ends: { ko: '끝', en: 'Ends' },
}) satisfies WordsFor<(typeof lawTurns)[number]>;

/** 적용례: the moment that decides whether a version applies. */
export const basisWords = dictionary({
  occurrence: { ko: '발생한 때를 기준으로 적용', en: 'Applies by the moment it occurred' },
  awareness: { ko: '알게 된 때를 기준으로 적용', en: 'Applies by the moment of awareness' },
  'possibility-awareness': {
    ko: '가능성을 알게 된 때를 기준으로 적용',
    en: 'Applies by the moment the possibility became known',
  },
  'incident-awareness': {
    ko: '침해사고를 알게 된 때를 기준으로 적용',
    en: 'Applies by the moment the incident became known',
  },
});

export const roleWords = dictionary({
  controller: { ko: '개인정보처리자', en: 'Controller' },
  processor: { ko: '수탁자', en: 'Processor' },
  'online-service-provider': { ko: '정보통신서비스 제공자', en: 'Online service provider' },
  'credit-information-company': { ko: '신용정보회사등', en: 'Credit information company' },
  'commercial-company': { ko: '상거래 기업 및 법인', en: 'Commercial company' },
  'financial-company': { ko: '금융회사·전자금융업자', en: 'Financial company' },
  'public-system-operator': { ko: '공공시스템운영기관', en: 'Operator of a public system' },
  'critical-infrastructure-operator': {
    ko: '주요정보통신기반시설 관리기관',
    en: 'Operator of critical infrastructure',
  },
  'cloud-provider': { ko: '클라우드컴퓨팅서비스 제공자', en: 'Cloud provider' },
  'medical-institution': { ko: '의료인·의료기관 개설자', en: 'Medical institution' },
  'telecom-carrier': { ko: '기간통신사업자', en: 'Telecom carrier' },
  'public-system-user': { ko: '공공시스템이용기관', en: 'User of a public system' },
}) satisfies WordsFor<SafeguardRole>;

export const dutyKindWords = dictionary({
  notify: { ko: '통지', en: 'Notice' },
  report: { ko: '신고', en: 'Report' },
  post: { ko: '게시', en: 'Posting' },
  supplement: { ko: '추가 통지·신고', en: 'Supplement' },
  clear: { ko: '해소 통지', en: 'Clearing notice' },
  mitigate: { ko: '피해 최소화', en: 'Mitigation' },
  'inform-controller': { ko: '위탁자에게 알림', en: 'Informing the controller' },
});

export const effectOfException = dictionary({
  exemption: { ko: '의무를 면함', en: 'Takes the duty away' },
  deferral: { ko: '사유가 있는 동안 미룸', en: 'Lets it wait while it lasts' },
  deemed: { ko: '이행한 것으로 봄', en: 'Counts as done' },
});
