import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  outdated: { ko: '봉수가 새 판으로 바뀌었습니다', en: 'Bongsu has been updated' },
  outdatedHelp: {
    ko: '열어 둔 화면이 예전 판이라 이 화면을 불러올 수 없습니다. 새로 열면 바로 쓸 수 있습니다.',
    en: 'The page you have open is of the earlier version. Load it anew to go on.',
  },
  reload: { ko: '새로 열기', en: 'Load anew' },
  failed: { ko: '화면을 열지 못했습니다', en: 'The page could not be opened' },
});
