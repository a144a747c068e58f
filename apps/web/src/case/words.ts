import type { handlingTypes, stages } from '@bongsu/contracts';
import { type Entry, dictionary } from '../i18n/dictionary.ts';

type WordsFor<Codes extends readonly string[]> = Record<Codes[number], Entry>;

/** The fixed words of a case, as the forms of the response rules (대응지침 붙임1~3) have them. */
export const stageWords = dictionary({
  reported: { ko: '신고됨', en: 'Reported' },
  registered: { ko: '접수됨', en: 'Registered' },
  graded: { ko: '등급 분류됨', en: 'Graded' },
  responding: { ko: '대응 중', en: 'Responding' },
  'closure-review': { ko: '처리보고서 검토 중', en: 'Closure under review' },
  'follow-up': { ko: '사후 조치 중', en: 'Follow-up' },
  closed: { ko: '종결', en: 'Closed' },
  dismissed: { ko: '침해 아님', en: 'Not a breach' },
}) satisfies WordsFor<typeof stages>;

export const handlingWords = dictionary({
  checking: { ko: '사실 확인 중', en: 'Checking the facts' },
  advised: { ko: '상담 및 자료제공', en: 'Advice and material given' },
  transferred: { ko: '타기관 이송', en: 'Transferred' },
  'unlawful-notified': { ko: '위법성 통보', en: 'Unlawfulness notified' },
  police: { ko: '수사 의뢰', en: 'Referred to the police' },
  'no-violation-found': { ko: '법 위반 확인 불가', en: 'No violation found' },
  other: { ko: '기타(징계위원회 회부)', en: 'Other (disciplinary committee)' },
}) satisfies WordsFor<typeof handlingTypes>;

export const gradeWords = dictionary({
  grade: { ko: '{grade}등급', en: 'Grade {grade}' },
  ungraded: { ko: '등급 분류 전', en: 'Not graded yet' },
});
