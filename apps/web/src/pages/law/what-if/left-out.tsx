import type { LawAssessment } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Fold, Link } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** Regimes that do not reach the organisation, and why: "why not?" has an answer too. */
export const LeftOut = ({ rules }: { readonly rules: LawAssessment['leftOut'] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  if (rules.length === 0) return null;
  return (
    <Fold summary={t('leftOut', { count: rules.length })}>
      <ul className="duty-list">
        {rules.map(({ rule, why, whyEn }) => (
          <li key={rule}>
            <Link to={`/law/rules/${rule}`}>{rule}</Link> {language === 'ko' ? why : whyEn}
          </li>
        ))}
      </ul>
    </Fold>
  );
};
