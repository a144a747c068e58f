import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '내 계정', en: 'My account' },
  profile: { ko: '나', en: 'Me' },
  name: { ko: '이름', en: 'Name' },
  email: { ko: '전자우편 주소', en: 'E-mail address' },
  department: { ko: '부서', en: 'Department' },
  roles: { ko: '역할', en: 'Roles' },
  profileHelp: {
    ko: '이름, 부서, 역할은 시스템 관리자가 바꿉니다.',
    en: 'Name, department and roles are changed by an administrator.',
  },
  language: { ko: '화면과 메일의 언어', en: 'Language of pages and mails' },
  languageSaved: { ko: '언어를 바꾸었습니다.', en: 'The language was changed.' },

  password: { ko: '비밀번호', en: 'Password' },
  current: { ko: '지금 비밀번호', en: 'Current password' },
  next: { ko: '새 비밀번호', en: 'New password' },
  nextHelp: {
    ko: '열 자 이상. 낱말 몇 개를 이어 길게 쓰면 좋습니다.',
    en: 'Ten characters or more; a few words in a row work well.',
  },
  again: { ko: '새 비밀번호 다시', en: 'New password again' },
  change: { ko: '비밀번호 바꾸기', en: 'Change the password' },
  changed: {
    ko: '비밀번호를 바꾸었습니다. 다른 곳의 로그인은 모두 끝났습니다.',
    en: 'The password was changed. Every other session has ended.',
  },
  changedAll: {
    ko: '비밀번호를 바꾸었습니다. 다른 곳의 로그인, API 키, 달력 주소가 모두 끝났습니다.',
    en: 'The password was changed. Every other session, API key and calendar address has ended.',
  },
  revokeKeys: {
    ko: 'API 키와 달력 주소도 모두 폐기',
    en: 'Revoke my API keys and calendar addresses too',
  },
  revokeKeysHelp: {
    ko: '비밀번호 없이 쓰이는 것들이라, 남이 비밀번호를 알았을 수 있다면 함께 폐기해야 합니다.',
    en: 'They work without the password: if somebody else may have known it, they have to go too.',
  },
  toRevoke: {
    ko: '지금 API 키 {keys}개, 달력 주소 {calendars}개를 쓰고 있습니다.',
    en: 'In use now: {keys} API keys, {calendars} calendar addresses.',
  },
  nothingToRevoke: {
    ko: '지금 쓰고 있는 API 키와 달력 주소가 없습니다.',
    en: 'No API key or calendar address is in use now.',
  },
  demoPassword: {
    ko: '데모에는 비밀번호와 인증 앱이 없습니다.',
    en: 'The demo has no passwords and no authenticator apps.',
  },

  factor: { ko: '인증 앱', en: 'Authenticator app' },
  factorHelp: {
    ko: '휴대전화를 바꾸면 여기서 새 앱을 등록합니다. 등록을 마치면 앞의 앱과 복구 코드는 쓸 수 없습니다.',
    en: 'Set up a new app here when you change phones. The old app and its recovery codes then stop working.',
  },
  codesLeft: { ko: '남은 복구 코드: {count}개', en: 'Recovery codes left: {count}' },
  fewCodes: {
    ko: '복구 코드가 얼마 남지 않았습니다. 앱을 다시 등록하면 새로 받습니다.',
    en: 'Few recovery codes are left; setting the app up again gives new ones.',
  },
  replace: { ko: '인증 앱 바꾸기', en: 'Replace the app' },

  sessions: { ko: '로그인해 둔 곳', en: 'Where I am signed in' },
  here: { ko: '지금 이곳', en: 'Here' },
  address: { ko: '접속지', en: 'From where' },
  since: { ko: '로그인', en: 'Signed in' },
  seen: { ko: '마지막 사용', en: 'Last used' },
  endOthers: { ko: '다른 곳의 로그인 모두 끝내기', en: 'End the others' },
  ended: { ko: '다른 곳의 로그인 {count}개를 끝냈습니다.', en: '{count} other sessions were ended.' },

  calendar: { ko: '기한 달력', en: 'Calendar of terms' },
  calendarHelp: {
    ko: '쓰던 달력 앱에서 법정 기한을 봅니다. 주소를 아는 사람은 누구나 볼 수 있으므로 비밀번호처럼 다뤄 주세요. 사고의 내용은 들어 있지 않습니다.',
    en: 'Shows legal terms in your own calendar. Whoever has the address can read it: treat it like a password. It holds nothing of what happened.',
  },
  createCalendar: { ko: '달력 주소 만들기', en: 'Make an address' },
  calendarAddress: { ko: '달력 주소', en: 'Address of the calendar' },
  calendarShown: {
    ko: '지금 한 번만 보입니다. 달력 앱의 ‘주소로 추가’에 붙여 넣어 주세요.',
    en: 'Shown this once. Paste it into “add by address” of your calendar.',
  },
  createdAt: { ko: '만든 때', en: 'Made' },
  state: { ko: '상태', en: 'State' },
  works: { ko: '쓰는 중', en: 'In use' },
  revoked: { ko: '없앰', en: 'Ended' },
  revoke: { ko: '없애기', en: 'End it' },
  revokeCalendarHelp: {
    ko: '이 주소를 쓰던 달력에는 더는 기한이 나오지 않습니다. 되살릴 수 없습니다.',
    en: 'Calendars with this address no longer show anything. It cannot be brought back.',
  },
  noCalendars: { ko: '만든 달력 주소가 없습니다.', en: 'No address was made.' },
  revokedNow: { ko: '없앴습니다.', en: 'Ended.' },

  keys: { ko: 'API 키', en: 'API keys' },
  keysHelp: {
    ko: '프로그램이 나와 같은 권한으로 일하게 합니다. 쓰지 않는 키는 거두어 주세요.',
    en: 'Let a program act with your own rights. Revoke keys that are not used.',
  },
  apiDocs: { ko: 'API 설명서', en: 'API documentation' },
  createKey: { ko: 'API 키 만들기', en: 'Make an API key' },
  keyName: { ko: '이름', en: 'Name' },
  keyNameHelp: { ko: '어디에 쓰는 키인지 적어 주세요.', en: 'What the key is for.' },
  days: { ko: '며칠 동안 쓰나요', en: 'For how many days' },
  daysUnit: { ko: '일', en: 'days' },
  key: { ko: 'API 키', en: 'API key' },
  keyShown: {
    ko: '지금 한 번만 보입니다. 안전한 곳에 옮겨 적은 뒤 닫아 주세요.',
    en: 'Shown this once. Put it into a safe place before closing.',
  },
  close: { ko: '옮겨 적었습니다', en: 'I have kept it' },
  expiresAt: { ko: '만료', en: 'Expires' },
  lastUsed: { ko: '마지막 사용', en: 'Last used' },
  never: { ko: '쓴 적 없음', en: 'Never' },
  active: { ko: '쓰는 중', en: 'In use' },
  expired: { ko: '만료됨', en: 'Expired' },
  act: { ko: '할 일', en: 'Act' },
  revokeKey: { ko: '거두기', en: 'Revoke' },
  revokeKeyHelp: { ko: '{name}을(를) 쓰던 프로그램은 바로 멈춥니다.', en: 'Programs with {name} stop at once.' },
  noKeys: { ko: '만든 API 키가 없습니다.', en: 'No key was made.' },
});
