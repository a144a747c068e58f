import { dictionary } from '../../i18n/index.ts';

export const texts = dictionary({
  title: { ko: '찾는 화면이 없습니다', en: 'There is no such page' },
  help: {
    ko: '주소가 바뀌었거나 잘못 적혔습니다. 사고 번호를 안다면 관리대장에서 찾아 주세요.',
    en: 'The address has changed or was mistyped. If you know the number of the case, look for it in the register.',
  },
  home: { ko: '첫 화면으로', en: 'To the first page' },
});
