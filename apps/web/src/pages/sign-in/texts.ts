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
  codeTitle: { ko: '인증번호 확인', en: 'One-time code' },
  code: { ko: '인증번호', en: 'Code' },
  codeHelp: {
    ko: '인증 앱에 보이는 여섯 자리 숫자를 적어 주세요. 휴대전화가 없다면 복구 코드를 적어도 됩니다.',
    en: 'Enter the six digits that your authenticator app shows. Without your phone, enter a recovery code.',
  },
  signIn: { ko: '로그인', en: 'Sign in' },
  startAgain: { ko: '다른 계정으로', en: 'Another account' },
});
