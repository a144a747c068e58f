import type { LawSafeguard } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { SureBadge } from '../sure-badge.tsx';
import { Missing } from '../supposing/missing-facts.tsx';
import { placeOf } from './place-of.ts';
import { Reasons } from './reasons.tsx';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';
import { usePeriod } from './use-period.ts';

/** One safeguard: what to do, how long or how often, on which article, how sure that is, and why. */
export const SafeguardDuty = ({ duty }: { readonly duty: LawSafeguard }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const nameOf = useFieldNames();
  const period = usePeriod()(duty);
  const place = duty.basis[0];
  return (
    <article className="law-value">
      <div className="safeguard-head">
        <h3>
          {duty.title[language]} <span className="law-id">{duty.id}</span>
        </h3>
        <span className="ui-row" data-gap={1}>
          <SureBadge confidence={duty.confidence} stale={duty.stale} isQuiet />
        </span>
      </div>
      <p>{duty.what[language]}</p>
      {period !== null && (
        <p className="law-small">
          {t('period')} <strong className="safeguard-period">{period}</strong>
        </p>
      )}
      {place !== undefined && <p className="law-small">{placeOf(place, duty, language)}</p>}
      <Missing names={duty.missing} nameOf={nameOf} />
      <Reasons told={duty} said={duty.what} isOpen={duty.status === 'needs-facts'} />
    </article>
  );
};
