import { dictionary } from '../../../i18n/index.ts';

export const texts = dictionary({
  cancel: { ko: '취소', en: 'Cancel' },
  save: { ko: '저장', en: 'Save' },
  saved: { ko: '저장했습니다.', en: 'Saved.' },
  change: { ko: '고치기', en: 'Change' },
  nobody: { ko: '아직 고른 사람이 없습니다.', en: 'Nobody is chosen yet.' },
  personAndDepartment: { ko: '{name} ({department})', en: '{name} ({department})' },
});
