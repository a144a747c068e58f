import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '웹 노출 점검', en: 'Web exposure' },
  lead: {
    ko: '등록한 홈페이지에서 누구나 읽을 수 있는 개인정보를 찾습니다. 등록하지 않은 곳은 보지 않고, 찾은 값은 남기지 않습니다.',
    en: 'Looks for personal data that anybody can read on your registered sites. No other site is looked at, and no value is kept.',
  },
  none: { ko: '아직 등록한 홈페이지가 없습니다.', en: 'No site is registered yet.' },
  noneHelp: {
    ko: '기관이 운영하는 홈페이지를 등록하면 매주 밤에 한 번, 그리고 원할 때 점검합니다.',
    en: 'Register the sites you run: each is looked at once a week, at night, and whenever you want.',
  },
  site: { ko: '홈페이지', en: 'Site' },
  answers: { ko: '담당자', en: 'Answers for it' },
  answersHelp: { ko: '노출된 것을 지우게 할 사람입니다.', en: 'They see to it that what is exposed is removed.' },
  state: { ko: '상태', en: 'State' },
  lookedAt: { ko: '마지막 점검', en: 'Last look' },
  never: { ko: '아직 없음', en: 'Not yet' },
  weekly: { ko: '매주 점검', en: 'Each week' },
  weeklyHelp: { ko: '매주 한 번 밤에 점검', en: 'Look at it once a week, at night' },
  underWay: { ko: '점검 중', en: 'Being looked at' },
  retired: { ko: '등록 끝남', en: 'Ended' },
  notLooked: { ko: '점검 전', en: 'Not looked at' },
  clean: { ko: '노출 없음', en: 'Nothing exposed' },
  openCount: { ko: '노출 {count}곳', en: '{count} exposed' },
  register: { ko: '홈페이지 등록', en: 'Register a site' },
  address: { ko: '홈페이지 주소', en: 'Address' },
  name: { ko: '이름', en: 'Name' },
  nameExample: { ko: '예: 입학처 홈페이지', en: 'For example: admissions' },
  registered: { ko: '등록했습니다.', en: 'Registered.' },
  opened: { ko: '서버 설정으로 열린 내부망 대역', en: 'Inside ranges opened by the configuration' },
  openedHelp: {
    ko: '이 대역의 홈페이지도 점검할 수 있습니다. 화면에서는 열거나 닫을 수 없습니다(BONGSU_SCAN_NETWORKS).',
    en: 'Sites there can be looked at too. No page can open or close a range (BONGSU_SCAN_NETWORKS).',
  },
});
