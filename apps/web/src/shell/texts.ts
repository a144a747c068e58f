import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  product: { ko: '봉수', en: 'Bongsu' },
  home: { ko: '첫 화면', en: 'Home' },
  mainMenu: { ko: '주 메뉴', en: 'Main menu' },
  quickMenu: { ko: '빠른 메뉴', en: 'Quick menu' },
  more: { ko: '전체', en: 'More' },
  myTasks: { ko: '내 할 일', en: 'My tasks' },
  teamTasks: { ko: '팀 할 일', en: 'Team' },
  tasksUnit: { ko: '건', en: 'waiting' },
  account: { ko: '내 계정', en: 'My account' },
  signOut: { ko: '로그아웃', en: 'Sign out' },
  language: { ko: '언어', en: 'Language' },
  demo: { ko: '데모', en: 'Demo' },
  demoRibbon: { ko: '데모 기관 — 메일이 밖으로 나가지 않습니다', en: 'Demo organisation — no mail leaves this system' },
  become: { ko: '다른 사람으로 보기', en: 'Look as somebody else' },
  lateClocks: { ko: '기한 지난 의무 {count}건', en: { one: '{count} duty overdue', other: '{count} duties overdue' } },
  urgent: { ko: '가장 급한 기한', en: 'Most urgent term' },
});
