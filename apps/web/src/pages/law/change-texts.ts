import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  before: { ko: '전:', en: 'Before:' },
  after: { ko: '뒤:', en: 'After:' },
  added: { ko: '더해짐: {codes}', en: 'Joins: {codes}' },
  removed: { ko: '빠짐: {codes}', en: 'Leaves: {codes}' },
});
