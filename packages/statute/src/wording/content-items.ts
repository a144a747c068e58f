import type { RuleId } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';

/** One thing a notice or report must tell, with a label in our own words. */
export interface ContentItem extends Text {
  readonly code: string;
}

const item = (code: string, ko: string, en: string): ContentItem => ({ code, ko, en });

const i1 = item('I1', '유출등이 된 개인정보의 항목', 'Which personal data was breached');
const i2 = item('I2', '유출등이 된 시점과 경위', 'When and how it happened');
const i3 = item('I3', '피해를 줄이기 위해 정보주체가 할 수 있는 일', 'What people can do to limit the harm');
const i4 = item('I4', '처리자의 대응조치와 피해 구제절차', 'What is being done in response, and how harm is remedied');
const i5 = item(
  'I5',
  '피해 신고를 받는 담당부서와 연락처',
  'The department that takes reports of harm, and its contact',
);

/** 제34조제1항 (v2, v3) */
const general: readonly ContentItem[] = [i1, i2, i3, i4, i5];

/** 구 제39조의4제1항: the online rule asks for the moment only, and speaks of users. */
const online: readonly ContentItem[] = [
  i1,
  item('I2', '유출등이 발생한 시점', 'When it happened'),
  item('I3', '이용자가 취할 수 있는 조치', 'What users can do'),
  item('I4', '제공자의 대응조치', "The provider's response"),
  item('I5', '이용자가 상담할 수 있는 부서와 연락처', 'Where users can turn to, and its contact'),
];

/** 제34조제1항 (v4): the help must be concrete, and legal rights are an item of their own. */
const withRights: readonly ContentItem[] = [
  i1,
  i2,
  item(
    'I3',
    '피해를 줄이기 위해 정보주체가 할 수 있는 구체적인 방법',
    'Concrete steps people can take to limit the harm',
  ),
  i4,
  i5,
  item(
    'I6',
    '손해배상·법정손해배상·분쟁조정 등 법적 권리와 행사 방법',
    'Legal rights (damages, statutory damages, dispute mediation) and how to use them',
  ),
];

/** 시행령 제39조의2제2항: the notice of a possible breach. P3 holds I3 to I5; legal rights are not part of it. */
const possible: readonly ContentItem[] = [
  item('P1', '유출등이 되었을 수 있는 개인정보의 항목', 'Which personal data may have been breached'),
  item('P2', '유출등이 의심되거나 인정되는 시점과 경위', 'When and how it is thought to have happened'),
  item(
    'P3',
    '피해 최소화 방법, 대응조치와 구제절차, 담당부서와 연락처',
    'Steps to limit harm, the response and remedies, and a contact',
  ),
  item(
    'P4',
    '유출등이 확정되면 추가로 통지하겠다는 사실',
    'That a further notice will follow if a breach is confirmed',
  ),
];

/** 구 제34조제3항: what is reported is the outcome of the notice and of the measures. */
const outcome: readonly ContentItem[] = [
  item('R1', '정보주체에게 통지한 결과', 'The outcome of the notice to data subjects'),
  item('R2', '피해 최소화 대책과 조치의 결과', 'The outcome of the measures to limit harm'),
];

/** 정보통신망법 시행령 제58조의2 */
const incident: readonly ContentItem[] = [
  item('N1', '침해사고의 발생 일시, 원인과 피해내용', 'When the incident happened, its cause and the damage'),
  item('N2', '조치사항 등 대응 현황', 'Measures taken and the state of the response'),
  item('N3', '대응업무 담당 부서와 연락처', 'The department in charge, and its contact'),
];

/** 개인정보 보호법 시행령 제30조의2제2항 */
const publicSystem: readonly ContentItem[] = [
  item('A1', '권한 없이 개인정보에 접근한 사실', 'That somebody accessed the data without authority'),
  item('A2', '피해 예방 등을 위해 필요한 사항', 'What people need to know to prevent harm'),
];

const likelyConsequences = item('33.3.c', '예상되는 결과', 'The likely consequences');
const dataProtectionContact = item('33.3.b', 'DPO 등 문의처', 'The data protection officer or another contact');
const measures = item('33.3.d', '취했거나 제안하는 조치', 'The measures taken or proposed');

/** GDPR Article 33(3) */
const toAuthority: readonly ContentItem[] = [
  item(
    '33.3.a',
    '침해의 성격, 정보주체와 기록의 범주와 대략의 수',
    'The nature of the breach, with categories and approximate numbers of people and records',
  ),
  dataProtectionContact,
  likelyConsequences,
  measures,
];

/** GDPR Article 34(2) */
const toDataSubjects: readonly ContentItem[] = [
  item('34.2', '침해의 성격(쉬운 말로)', 'The nature of the breach, in plain language'),
  dataProtectionContact,
  likelyConsequences,
  measures,
];

const byVersion: Readonly<Record<string, readonly ContentItem[]>> = {
  v0: general,
  v1: general,
  v2: general,
  v3: general,
  v4: [...withRights, ...possible],
};

const byRule: Readonly<Partial<Record<RuleId, Readonly<Record<string, readonly ContentItem[]>>>>> = {
  'KR-PIPA-NOTIFY': { v0: general, v1: general, v2: general, v3: general, v4: withRights },
  'KR-PIPA-REPORT': { v0: outcome, v1: outcome, v2: outcome, v3: general, v4: withRights },
  'KR-PIPA-ONLINE': { v2: online },
  'KR-NET-27-3': { v1: online },
  'KR-PIPA-POSSIBLE': { v4: possible },
  'KR-PUBSYS-ACCESS': { v1: publicSystem },
  'KR-NET-INCIDENT': { v2: incident, v3: incident },
  'KR-CRED-NOTIFY': { v1: withRights },
  'EU-GDPR-33': { v1: toAuthority },
  'EU-GDPR-34': { v1: toDataSubjects },
};

/**
 * Labels of the content items of a version: all that its notices use, or those of one rule. Empty for a version or
 * rule that lists no items. Which items are mandatory is the rules' affair; this only names them.
 */
export const contentItems = (version: string, rule?: RuleId): readonly ContentItem[] =>
  (rule === undefined ? byVersion[version] : byRule[rule]?.[version]) ?? [];
