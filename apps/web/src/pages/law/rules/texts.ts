import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  lead: {
    ko: '봉수가 판단에 쓰는 법의 값입니다. 값마다 조문과 출처, 얼마나 확인했는지가 적혀 있습니다.',
    en: 'The values of law that Bongsu judges by, each with its article, its source and how sure it is.',
  },
  rule: { ko: '규칙', en: 'Rule' },
  article: { ko: '조문', en: 'Article' },
  version: { ko: '오늘의 판본', en: 'Version today' },
  sure: { ko: '확인', en: 'How sure' },
  review: { ko: '다시 확인할 날', en: 'Check again by' },
});
