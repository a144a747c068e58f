import { useLanguage, useTexts } from '../../../i18n/index.ts';
import type { ShownDuty } from './duty-face.tsx';
import { Fold } from '../../../ui/index.ts';
import { texts } from './texts.ts';
import { toldWhy } from './told-why.ts';

/** The sentences that led to the answer, each with its article, and the provisions with their first day. */
export const DutyWhy = ({ duty }: { readonly duty: ShownDuty }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Fold summary={t('why')} isOpen={duty.status === 'needs-facts' || duty.status === 'overdue'}>
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
    </Fold>
  );
};
