import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  product: { ko: '봉수', en: 'Bongsu' },
  home: { ko: '첫 화면', en: 'Home' },
  mainMenu: { ko: '주 메뉴', en: 'Main menu' },
  quickMenu: { ko: '빠른 메뉴', en: 'Quick menu' },
  more: { ko: '전체', en: 'More' },
  myTasks: { ko: '내 할 일', en: 'My tasks' },
  myTasksCount: { ko: '내 할 일 {count}건', en: { one: 'My tasks: {count}', other: 'My tasks: {count}' } },
  account: { ko: '내 계정', en: 'My account' },
  signOut: { ko: '로그아웃', en: 'Sign out' },
  language: { ko: '언어', en: 'Language' },
  demoRibbon: { ko: '데모 기관 — 메일이 밖으로 나가지 않습니다', en: 'Demo organisation — no mail leaves this system' },
  urgent: { ko: '가장 급한 기한', en: 'Most urgent term' },
});
