import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '법령 달력', en: 'Law calendar' },
  lead: {
    ko: '시간으로 정한 기한은 휴일에도 흐르지만, 날로 정한 기한은 휴일에 끝나지 않습니다. 그래서 공휴일을 모르는 해의 날짜는 계산하지 않습니다.',
    en: 'Hours run through holidays, but a count of days never ends on one. So no day is counted in a year whose holidays are not known.',
  },
  known: {
    ko: '봉수가 아는 공휴일: {first}년부터 {last}년까지. 계산할 수 있는 마지막 해: {through}년.',
    en: 'Holidays Bongsu knows: {first} to {last}. Days can be counted through {through}.',
  },
  readOnly: { ko: '시스템 관리자가 고칠 수 있습니다.', en: 'An administrator can change it.' },
  what: { ko: '날', en: 'Day' },
  day: { ko: '공휴일', en: 'Holiday' },
  name: { ko: '이름', en: 'Name' },
  nameExample: { ko: '예: 임시공휴일, 대체공휴일', en: 'For example: temporary holiday, substitute holiday' },
  add: { ko: '공휴일 더하기', en: 'Add the holiday' },
  added: { ko: '더한 공휴일', en: 'Holidays added' },
  addDone: { ko: '더했습니다. 이제부터 이 날을 쉬는 날로 셉니다.', en: 'Added: it counts as a day off from now on.' },
  throughYear: { ko: '빠짐없이 더한 마지막 해', en: 'Complete through' },
  throughHelp: {
    ko: '예: {year}. 그 해의 대체공휴일과 선거일까지 모두 더한 뒤에 확인해 주세요.',
    en: 'For example {year}. State it once every holiday of that year is added, substitutes and elections too.',
  },
  state: { ko: '빠짐없다고 확인', en: 'State it complete' },
  stated: { ko: '확인했습니다. 그 해까지 날짜를 계산합니다.', en: 'Stated: days are counted through that year.' },
  complete: { ko: '{year}년까지 빠짐없음', en: 'Complete through {year}' },
  madeBy: { ko: '더한 사람', en: 'Added by' },
  by: { ko: '{name}, {at}', en: '{name}, {at}' },
  stateOf: { ko: '상태', en: 'State' },
  holds: { ko: '쓰는 중', en: 'In use' },
  takenBack: { ko: '{name} 거둠, {at}', en: 'Taken back by {name}, {at}' },
  remove: { ko: '거두기', en: 'Take back' },
  removeTitle: { ko: '거두시겠습니까?', en: 'Take it back?' },
  removeBody: {
    ko: '열린 사고의 기한을 다시 계산합니다. 더하고 거둔 기록은 남습니다.',
    en: 'Open cases are counted again. That it was added and taken back stays on record.',
  },
  removed: { ko: '거두었습니다.', en: 'Taken back.' },
});
