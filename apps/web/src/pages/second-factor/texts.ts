import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '인증 앱 등록', en: 'Set up an authenticator app' },
  lead: {
    ko: '비밀번호가 새어 나가도 계정이 지켜지도록, 로그인할 때 휴대전화의 여섯 자리 번호를 함께 씁니다.',
    en: 'So that the account stays safe even if the password leaks, signing in also asks for six digits from your phone.',
  },
  scan: { ko: '1. 인증 앱으로 QR 코드를 찍어 주세요', en: '1. Scan the QR code with an authenticator app' },
  scanHelp: {
    ko: 'Google OTP, Microsoft Authenticator 등 어느 인증 앱이든 쓸 수 있습니다.',
    en: 'Any authenticator app works, such as Google or Microsoft Authenticator.',
  },
  qr: { ko: '인증 앱에 등록할 QR 코드', en: 'QR code for the authenticator app' },
  manual: { ko: '카메라를 쓸 수 없다면 이 키를 직접 입력해 주세요', en: 'Without a camera, type this key instead' },
  confirm: { ko: '2. 앱에 나온 번호를 적어 주세요', en: '2. Enter the code that the app shows' },
  code: { ko: '인증번호', en: 'Code' },
  codeHelp: { ko: '30초마다 바뀌는 여섯 자리 숫자입니다.', en: 'Six digits that change every 30 seconds.' },
  register: { ko: '등록', en: 'Register' },
  codesTitle: { ko: '복구 코드를 보관해 주세요', en: 'Keep your recovery codes' },
  codesLead: {
    ko: '휴대전화를 잃어버렸을 때 인증번호 대신 하나씩 씁니다. 지금 한 번만 보여 드립니다.',
    en: 'Use one instead of a code if you lose the phone. They are shown this once only.',
  },
  codes: { ko: '복구 코드', en: 'Recovery codes' },
  print: { ko: '인쇄', en: 'Print' },
  keep: { ko: '파일로 저장', en: 'Save as a file' },
  kept: { ko: '안전한 곳에 보관했습니다', en: 'I have kept them in a safe place' },
  goOn: { ko: '시작하기', en: 'Go on' },
});
