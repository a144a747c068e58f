import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  failed: { ko: '화면을 열지 못했습니다', en: 'The page could not be opened' },
});
