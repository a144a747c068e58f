import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '암호화 키', en: 'Encryption keys' },
  lead: {
    ko: '데이터베이스의 개인정보는 한 값씩 이 키로 봉인됩니다. 새 키를 만들면 새 값은 바로 새 키로, 있던 값은 뒤에서 차례로 다시 봉인됩니다.',
    en: 'Personal data in the database is sealed value by value with these keys. With a new key new values take it at once, and those there are sealed anew in the background.',
  },
  cipherNow: {
    ko: '지금 쓰는 알고리즘은 {cipher}입니다. 서버 설정 BONGSU_CIPHER로 정합니다.',
    en: 'The algorithm in use is {cipher}; the server setting BONGSU_CIPHER decides it.',
  },
  progress: { ko: '지금 키로 봉인된 값', en: 'Values under the current key' },
  progressWords: { ko: '{values}개 가운데 {done}개', en: '{done} of {values}' },
  working: { ko: '다시 봉인하고 있습니다.', en: 'Sealing anew is under way.' },
  allDone: {
    ko: '다시 봉인할 수 있는 값은 모두 지금 키로 봉인되어 있습니다.',
    en: 'Every value that can be sealed anew is sealed with the current key.',
  },
  keeps: {
    ko: '신고자 신원과 신고 파일의 원본은 관리인 두 사람만 열 수 있어, 처음 봉인한 키를 그대로 씁니다. 그 키는 폐기하지 않고 보관합니다.',
    en: 'Who reported, and files as they came, are opened by two custodians alone, and keep the key they were sealed with; that key is not retired.',
  },
  keptBy: {
    ko: '신고자 보호 자료 {count}개가 써서 보관',
    en: 'kept: {count} values that protect a reporter name it',
  },
  key: { ko: '키', en: 'Key' },
  state: { ko: '상태', en: 'State' },
  current: { ko: '사용 중', en: 'In use' },
  old: { ko: '앞선 키', en: 'Before' },
  unused: { ko: '쓰는 값 없음', en: 'Named by nothing' },
  values: { ko: '봉인한 값', en: 'Values' },
  added: { ko: '만든 때', en: 'Made' },
  addedBy: { ko: '{at}, {name}', en: '{at}, {name}' },
  itself: { ko: '봉수가 스스로', en: 'Bongsu itself' },
  act: { ko: '할 일', en: 'Action' },
  retire: { ko: '폐기', en: 'Retire' },
  retireFrom: { ko: '{at}부터 폐기 가능', en: 'can be retired from {at}' },
  retireTitle: { ko: '키를 폐기할까요?', en: 'Retire this key?' },
  retireBody: {
    ko: '아무 값도 이 키를 쓰지 않는지 다시 센 다음 키를 없앱니다. 되돌릴 수 없습니다. 이 키로 봉인되어 있던 때의 백업은 더는 열리지 않습니다.',
    en: 'It is counted again that nothing names this key, then it is destroyed. This cannot be undone. Backups from the time when it was in use do not open any more.',
  },
  retired: { ko: '키를 폐기했습니다.', en: 'The key was retired.' },
  retiredKeys: { ko: '폐기한 키', en: 'Retired keys' },
  retiredAt: { ko: '폐기한 때', en: 'Retired' },
  reason: { ko: '사유', en: 'Reason' },
  add: { ko: '새 키 만들기', en: 'Make a new key' },
  addTitle: { ko: '새 키를 만들까요?', en: 'Make a new key?' },
  addBody: {
    ko: '만든 뒤에는 데이터 폴더의 secrets를 다시 백업해 주세요. 새 키를 잃으면 그 뒤에 봉인된 값은 열리지 않습니다.',
    en: 'Back up secrets in the data folder afterwards: without the new key, what is sealed from now on never opens again.',
  },
  addDone: {
    ko: '새 키를 만들었습니다. 있던 값을 다시 봉인합니다.',
    en: 'The new key is made; what there is is sealed anew.',
  },
});
