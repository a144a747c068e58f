import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  idleTitle: { ko: '곧 로그아웃됩니다', en: 'You will be signed out soon' },
  idleBody: {
    ko: '한동안 쓰지 않아 {minutes}분 안에 로그아웃됩니다. 작성하던 내용이 있으면 계속 쓰기를 눌러 주세요.',
    en: 'Nothing was done for a while: you will be signed out within {minutes} min. Press to go on if you are still writing.',
  },
  stay: { ko: '계속 쓰기', en: 'Go on' },
  leave: { ko: '로그아웃', en: 'Sign out' },
});
