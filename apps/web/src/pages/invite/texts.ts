import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  invite: { ko: '{organisation}에 오신 것을 환영합니다', en: 'Welcome to {organisation}' },
  reset: { ko: '비밀번호 다시 정하기', en: 'Choose a new password' },
  plain: { ko: '비밀번호 정하기', en: 'Choose a password' },
  lead: {
    ko: '{name} 님의 계정입니다. 비밀번호를 정하면 바로 로그인하고, 이어서 인증 앱을 등록합니다.',
    en: 'This is the account of {name}. Choosing a password signs you in; an authenticator app comes next.',
  },
  resetEnds: {
    ko: '비밀번호를 다시 정하면 다른 곳의 로그인, API 키, 달력 주소가 모두 끝납니다. 필요한 것은 로그인한 뒤 새로 만들어 주세요.',
    en: 'A new password ends every other session, API key and calendar address. Make those you need again after signing in.',
  },
  until: { ko: '이 링크는 {moment}까지 쓸 수 있습니다.', en: 'The link is valid until {moment}.' },
  password: { ko: '비밀번호', en: 'Password' },
  passwordHelp: {
    ko: '열 자 이상. 이름, 전자우편 주소, 널리 알려진 비밀번호는 쓸 수 없습니다. 낱말 몇 개를 이어 길게 쓰면 좋습니다.',
    en: 'Ten characters or more; not your name, your address or a well-known password. A few words in a row work well.',
  },
  again: { ko: '비밀번호 다시', en: 'Password again' },
  accept: { ko: '비밀번호를 정하고 로그인', en: 'Choose it and sign in' },
  gone: { ko: '쓸 수 없는 링크입니다', en: 'This link cannot be used' },
  goneHelp: {
    ko: '이미 썼거나, 72시간이 지났거나, 새 링크가 다시 보내졌습니다. 가장 나중에 받은 링크를 열거나 시스템 관리자에게 다시 요청해 주세요.',
    en: 'It was used, its 72 hours have passed, or a newer one was sent. Open the newest link, or ask an administrator for another.',
  },
  signIn: { ko: '로그인 화면으로', en: 'To the sign-in' },
});
