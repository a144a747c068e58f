import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '기관 설정', en: 'Set up your organisation' },
  steps: { ko: '설정 단계', en: 'Steps of the set-up' },
  step: { ko: '{count}단계 중 {step}단계', en: 'Step {step} of {count}' },
  back: { ko: '이전', en: 'Back' },
  next: { ko: '다음', en: 'Next' },
  finish: { ko: '설정 마치기', en: 'Finish' },
  later: { ko: '나중에 하기', en: 'Later' },

  organisation: { ko: '기관', en: 'Organisation' },
  organisationHelp: {
    ko: '어느 규정을 따르는지 정해집니다. 나중에 고칠 수 있습니다.',
    en: 'This decides which rules apply. It can be changed later.',
  },
  name: { ko: '기관 이름', en: 'Name' },
  kind: { ko: '기관 유형', en: 'Kind' },
  public: { ko: '공공기관', en: 'Public institution' },
  publicNote: {
    ko: '중앙행정기관, 지방자치단체, 학교, 공기업 등',
    en: 'Government, local government, schools, public corporations',
  },
  private: { ko: '민간', en: 'Private' },
  privateNote: { ko: '기업, 병원, 협회, 사립 법인 등', en: 'Companies, hospitals, associations' },
  onlineServiceProvider: { ko: '정보통신서비스 제공자입니다', en: 'We are an online service provider' },
  onlineServiceProviderHelp: {
    ko: '웹사이트나 앱으로 영리 서비스를 한다면 켜 주세요. 침해사고를 한국인터넷진흥원에 신고할 의무가 더해집니다(정보통신망법 제48조의3).',
    en: 'Turn on if you run a commercial service on the web or in an app. It adds the duty to report intrusions to KISA (Network Act, article 48-3).',
  },
  euSubjects: { ko: '유럽연합에 있는 사람의 개인정보도 처리합니다', en: 'We also handle data of people in the EU' },
  euSubjectsHelp: {
    ko: '켜면 GDPR의 신고와 통지도 함께 판단합니다. 나중에 기관 설정에서 바꿀 수 있습니다.',
    en: 'Turn on to judge the duties of the GDPR as well. The settings can change it later.',
  },
  homepage: { ko: '홈페이지 주소', en: 'Homepage' },
  homepageHelp: {
    ko: '연락처를 모를 때 통지를 게시하는 곳입니다.',
    en: 'Where a notice is posted when contacts are unknown.',
  },
  contact: { ko: '개인정보 보호 담당부서 연락처', en: 'Contact of the privacy office' },
  contactExample: { ko: '정보보호팀 02-000-0000', en: 'Security team 02-000-0000' },
  contactHelp: { ko: '통지서에 그대로 인쇄됩니다.', en: 'Printed in notices as it stands.' },

  cpo: { ko: '개인정보 보호책임자', en: 'Privacy officer' },
  cpoHelp: {
    ko: '첫 계정이자 관리자입니다. 다른 사람은 다음에 초대합니다.',
    en: 'The first account, and an administrator. Others are invited afterwards.',
  },
  cpoName: { ko: '이름', en: 'Name' },
  cpoTitle: { ko: '직위', en: 'Position' },
  email: { ko: '전자우편 주소', en: 'E-mail address' },
  emailHelp: { ko: '로그인할 때 씁니다.', en: 'Used to sign in.' },
  phone: { ko: '전화번호', en: 'Phone' },
  password: { ko: '비밀번호', en: 'Password' },
  passwordHelp: {
    ko: '열 자 이상. 이름, 전자우편 주소, 널리 알려진 비밀번호는 쓸 수 없습니다. 낱말 몇 개를 이어 길게 쓰면 좋습니다.',
    en: 'Ten characters or more; not your name, your address or a well-known password. A few words in a row work well.',
  },
  passwordAgain: { ko: '비밀번호 다시', en: 'Password again' },

  mail: { ko: '메일', en: 'Mail' },
  mailHelp: {
    ko: '알림과 통지를 보낼 메일 서버입니다. 나중에 설정에서 적어도 됩니다.',
    en: 'The server that sends alerts and notices. It can be entered later.',
  },
  host: { ko: '서버 이름', en: 'Server' },
  port: { ko: '포트', en: 'Port' },
  security: { ko: '암호화', en: 'Encryption' },
  tls: { ko: 'TLS', en: 'TLS' },
  tlsNote: { ko: '처음부터 암호화 (465)', en: 'Encrypted from the start (465)' },
  starttls: { ko: 'STARTTLS', en: 'STARTTLS' },
  starttlsNote: { ko: '연결한 뒤 암호화 (587)', en: 'Encrypted after connecting (587)' },
  none: { ko: '쓰지 않음', en: 'None' },
  noneNote: { ko: '믿을 수 있는 내부망에서만', en: 'Inside a trusted network only' },
  user: { ko: '사용자 이름', en: 'User name' },
  mailPassword: { ko: '메일 비밀번호', en: 'Mail password' },
  from: { ko: '보내는 주소', en: 'Sender address' },
});
