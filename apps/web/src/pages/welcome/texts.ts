import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '개인정보 유출, 침착하게 제때 대응합니다', en: 'Answer a personal-data breach calmly and in time' },
  lead: {
    ko: '봉수는 신고를 받는 순간부터 종결까지, 법이 정한 기한을 지키고 할 일과 기록을 한곳에 모읍니다.',
    en: 'From the first report to the closing, Bongsu watches the terms of the law and keeps every task and record in one place.',
  },
  choices: { ko: '어떻게 시작할까요?', en: 'How would you like to begin?' },
  real: { ko: '기관 설정으로 시작', en: 'Set up your organisation' },
  realHelp: {
    ko: '기관과 개인정보 보호책임자를 등록하고 바로 씁니다. 3분쯤 걸립니다.',
    en: 'Register the organisation and its privacy officer, and start using it. Takes about three minutes.',
  },
  demo: { ko: '데모 기관 둘러보기', en: 'Look around a demo organisation' },
  demoHelp: {
    ko: '기한이 흐르고 있는 가상의 유출 사고를 열어 봅니다. 메일은 밖으로 나가지 않습니다.',
    en: 'Open an invented breach whose clock is already running. No mail leaves the system.',
  },
});
