import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  mistakes: {
    ko: '고칠 항목이 {count}개 있습니다.',
    en: { one: '{count} field needs attention.', other: '{count} fields need attention.' },
  },
  choose: { ko: '하나를 골라 주세요.', en: 'Choose one.' },
  conflict: { ko: '다른 사람이 먼저 고쳤습니다', en: 'Somebody else changed it first' },
  conflictAdvice: {
    ko: '작성하던 내용은 그대로 있습니다. 바뀐 값을 확인한 뒤 다시 저장해 주세요.',
    en: 'What you wrote is still here. Look at what changed, then save again.',
  },
  conflictSeen: { ko: '확인했습니다', en: 'I have seen it' },
  theirs: { ko: '지금 저장된 값', en: 'Saved now' },
  mine: { ko: '내가 쓴 값', en: 'What I wrote' },
  take: { ko: '지금 저장된 값으로 바꾸기', en: 'Use what is saved now' },
});
