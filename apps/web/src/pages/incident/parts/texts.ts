import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  cancel: { ko: '취소', en: 'Cancel' },
  save: { ko: '저장', en: 'Save' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },
  change: { ko: '고치기', en: 'Change' },
  remove: { ko: '{name} 빼기', en: 'Remove {name}' },
  addPerson: { ko: '이름이나 부서로 찾아 더하기', en: 'Search by name or department to add' },
  nobody: { ko: '아직 고른 사람이 없습니다.', en: 'Nobody is chosen yet.' },
  noDepartment: { ko: '부서를 정하지 않음', en: 'No department' },
  personAndDepartment: { ko: '{name} ({department})', en: '{name} ({department})' },
});
