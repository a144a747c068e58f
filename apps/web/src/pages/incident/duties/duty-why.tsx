import type { DutyView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { texts } from './texts.ts';
import { toldWhy } from './told-why.ts';

/** The sentences that led to the answer, each with its article, and the provisions with their first day. */
export const DutyWhy = ({ duty }: { readonly duty: DutyView }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <details className="case-more" open={duty.status === 'needs-facts' || duty.status === 'overdue' || undefined}>
      <summary>{t('why')}</summary>
      <ol className="duty-list">
        {duty.why.map((reason) => {
          const { sentence, article } = toldWhy(reason[language], language);
          return (
            <li key={reason.ko}>
              {sentence}
              {article !== null && <span className="duty-article">{article}</span>}
            </li>
          );
        })}
      </ol>
      <p className="duty-small">
        {t('basis')}: {duty.basis.map(({ law, article }) => `${law} ${article}`).join(', ')} · {duty.rule}{' '}
        {duty.version}
      </p>
    </details>
  );
};
