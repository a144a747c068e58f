import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  mistakes: {
    ko: '고칠 항목이 {count}개 있습니다.',
    en: { one: '{count} field needs attention.', other: '{count} fields need attention.' },
  },
  choose: { ko: '하나를 골라 주세요.', en: 'Choose one.' },
  conflict: { ko: '다른 사람이 먼저 고쳤습니다', en: 'Somebody else changed it first' },
  conflictAdvice: {
    ko: '작성하던 내용은 그대로 있습니다. 확인한 뒤 다시 저장해 주세요.',
    en: 'What you wrote is still here. Have a look, then save again.',
  },
  conflictTaken: {
    ko: '작성하던 내용은 그대로 있습니다. 손대지 않은 항목은 아래와 같이 새 값으로 바꾸었습니다. 확인한 뒤 다시 저장해 주세요.',
    en: 'What you wrote is still here. Fields you had not touched now hold the new values below. Have a look, then save again.',
  },
  conflictBoth: {
    ko: '작성하던 내용은 그대로 있습니다. 두 사람이 함께 고친 항목은 어느 값으로 할지 정한 뒤 다시 저장해 주세요.',
    en: 'What you wrote is still here. Decide which value to keep where both of you have changed it, then save again.',
  },
  became: { ko: '{before} → {now}', en: '{before} → {now}' },
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니오', en: 'No' },
  nothing: { ko: '(비어 있음)', en: '(empty)' },
  conflictSeen: { ko: '확인했습니다', en: 'I have seen it' },
  theirs: { ko: '지금 저장된 값', en: 'Saved now' },
  mine: { ko: '내가 쓴 값', en: 'What I wrote' },
  take: { ko: '지금 저장된 값으로 바꾸기', en: 'Use what is saved now' },
});
