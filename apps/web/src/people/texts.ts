import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  addPerson: { ko: '이름이나 부서로 찾아 더하기', en: 'Search by name or department to add' },
  remove: { ko: '{name} 빼기', en: 'Remove {name}' },
  noDepartment: { ko: '부서를 정하지 않음', en: 'No department' },
});
