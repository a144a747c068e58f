import type { RuleDecisionView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { ruleTexts } from './rule-texts.ts';

type Said = Pick<RuleDecisionView, 'department' | 'handlerType' | 'isOn' | 'threshold' | 'isWithdrawn' | 'trial'>;

/** A decision in words: for whom, what, and what the trial had said. */
export const useDecisionWords = () => {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  return {
    whom: ({ department, handlerType }: Said): string =>
      [department?.name, handlerType].filter(Boolean).join(' · ') || t('everybody'),
    what: ({ isOn, threshold, isWithdrawn }: Said): string => {
      if (isWithdrawn) return t('withdrawn');
      if (!isOn) return t('off');
      return threshold === null ? t('on') : t('from', { count: format.number(threshold) });
    },
    upon: ({ trial }: Said): string =>
      trial === null
        ? t('notTried')
        : t('triedBefore', { month: trial.from.slice(0, 7), cases: format.number(trial.cases) }),
  };
};
