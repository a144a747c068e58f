import type { ReviewFigures } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { BarList, DefinitionList, Panel } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** What rules found in the period, and what people answered. */
export const UnusualPanel = ({ figures: { byRule, answers } }: { readonly figures: ReviewFigures }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const { justified, caution, violation } = answers.verdicts;
  return (
    <Panel title={t('unusual')}>
      {byRule.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <BarList
          caption={t('count')}
          labelHeader={t('rule')}
          valueHeader={t('count')}
          bars={byRule.map(({ rule, title, cases }) => ({ id: rule, label: title[language], value: cases }))}
        />
      )}
      <DefinitionList
        items={[
          { term: t('asked'), value: format.number(answers.asked) },
          { term: t('answered'), value: format.number(answers.answered) },
          {
            term: t('judged'),
            value: t('verdicts', {
              justified: format.number(justified),
              caution: format.number(caution),
              violation: format.number(violation),
            }),
          },
          { term: t('late'), value: format.number(answers.late) },
          { term: t('settled'), value: format.number(answers.settled) },
        ]}
      />
    </Panel>
  );
};
