import { dictionary } from '../../../i18n/index.ts';

export const threeWords = dictionary({
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니오', en: 'No' },
  'not-known': { ko: '모름', en: 'Not known' },
});

/** What the pages that suppose facts share. */
export const texts = dictionary({
  example: { ko: '예로 채우기', en: 'Fill with an example' },
  clear: { ko: '비우기', en: 'Clear' },
  share: { ko: '이 가정의 주소', en: 'Address of this supposition' },
  shareHelp: {
    ko: '주소에는 날짜, 숫자와 선택만 들어 있고 개인정보는 없습니다.',
    en: 'It holds days, numbers and choices only, and no personal data.',
  },
  listHelp: { ko: '아무것도 고르지 않으면 모르는 것으로 봅니다.', en: 'Nothing chosen means: not known.' },
  people: { ko: '명', en: 'people' },
  judging: { ko: '판단하는 중', en: 'Judging' },
  judged: { ko: '{at} 기준, 규칙 묶음 {version}', en: 'As of {at}, ruleset {version}' },
  needs: {
    ko: '사실에 달린 것 {count}건',
    en: { one: '{count} that hangs on facts', other: '{count} that hang on facts' },
  },
  first: { ko: '이것부터 확인하면 답이 정해집니다', en: 'What to find out first' },
  toFact: { ko: '‘{fact}’ 적기', en: 'Enter: {fact}' },
  missing: { ko: '이것을 알면 판단할 수 있습니다', en: 'What would settle it' },
  mistakes: {
    ko: '고칠 항목이 {count}개 있습니다. 아래 답은 그 전의 것입니다.',
    en: {
      one: '{count} field needs attention; the answer below is the one before.',
      other: '{count} fields need attention; the answer below is the one before.',
    },
  },
  toAnswer: { ko: '답 보기', en: 'See the answer' },
});
