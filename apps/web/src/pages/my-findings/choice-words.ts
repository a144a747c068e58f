import type { DecisionChoice } from '@bongsu/contracts';
import { dictionary, useTexts } from '../../i18n/index.ts';

const words = dictionary({
  keep: { ko: '보관', en: 'Keep' },
  encrypt: { ko: '암호화', en: 'Encrypt' },
  quarantine: { ko: '격리', en: 'Quarantine' },
  destroy: { ko: '파기', en: 'Destroy' },
});

/** How what becomes of a file is called. */
export function useChoiceName(): (choice: DecisionChoice) => string {
  return useTexts(words);
}
