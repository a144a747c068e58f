import { dictionary } from '../../i18n/index.ts';

/** What all pages of the law share. */
export const texts = dictionary({
  title: { ko: '법령', en: 'Law' },
  rules: { ko: '규칙', en: 'Rules' },
  changes: { ko: '달라지는 날', en: 'Days of change' },
  whatIf: { ko: '가정해 보기', en: 'What if' },
  safeguards: { ko: '안전조치', en: 'Safeguards' },
  asOf: { ko: '{day} 기준, 규칙 묶음 {version}', en: 'As of {day}, ruleset {version}' },
  inForce: { ko: '{version} 시행 중', en: '{version} in force' },
  notInForce: { ko: '시행 중 아님', en: 'Not in force' },
  reviewBy: { ko: '{day}까지 다시 확인', en: 'To be checked again by {day}' },
  stale: { ko: '확인할 날 지남', en: 'Review overdue' },
  since: { ko: '{day}부터', en: 'from {day}' },
  sinceUnknown: { ko: '시작일을 알 수 없음', en: 'Since an unknown day' },
  span: { ko: '{from} – {until}', en: '{from} – {until}' },
  sinceOld: { ko: '시작일 미상', en: 'unknown' },
  source: { ko: '출처', en: 'Source' },
  verified: { ko: '{verified} 확인, {reviewBy}까지 다시 확인', en: 'Checked {verified}, again by {reviewBy}' },
});
