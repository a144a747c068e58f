import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  register: { ko: '관리대장', en: 'Register' },
  case: { ko: '사고', en: 'Case' },
});
