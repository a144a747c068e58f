import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '로그인', en: 'Sign in' },
  email: { ko: '전자우편 주소', en: 'E-mail address' },
  password: { ko: '비밀번호', en: 'Password' },
  next: { ko: '다음', en: 'Next' },
  forgotten: {
    ko: '비밀번호를 잊었다면 시스템 관리자에게 재설정을 요청해 주세요.',
    en: 'If you have forgotten the password, ask an administrator to reset it.',
  },
  demoTitle: { ko: '데모 기관', en: 'Demo organisation' },
  demoHelp: {
    ko: '지어낸 기관과 지어낸 사람들이라 비밀번호가 없습니다. 개인정보 보호책임자로 들어간 뒤 위쪽의 ‘다른 사람으로 보기’에서 다른 사람이 되어 볼 수 있습니다.',
    en: 'Everybody here is invented, so there is no password. You enter as the chief privacy officer and can become anybody else at the top of the page.',
  },
  demoEnter: { ko: '다시 둘러보기', en: 'Look around again' },
  codeTitle: { ko: '인증번호 확인', en: 'One-time code' },
  code: { ko: '인증번호', en: 'Code' },
  codeHelp: {
    ko: '인증 앱에 보이는 여섯 자리 숫자를 적어 주세요. 휴대전화가 없다면 복구 코드를 적어도 됩니다.',
    en: 'Enter the six digits that your authenticator app shows. Without your phone, enter a recovery code.',
  },
  signIn: { ko: '로그인', en: 'Sign in' },
  startAgain: { ko: '다른 계정으로', en: 'Another account' },
});
