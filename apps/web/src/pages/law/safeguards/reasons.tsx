import '../../incident/duties/duties.css';
import type { LawSafeguard } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Fold } from '../../../ui/index.ts';
import { toldWhy } from '../../incident/duties/told-why.ts';
import { placeOf } from './place-of.ts';
import { texts } from './texts.ts';

type Told = Pick<LawSafeguard, 'why' | 'whyEn' | 'basis'>;

interface SentencesProps {
  readonly told: Pick<Told, 'why' | 'whyEn'>;
  /** What stands above them already, with its article. */
  readonly said?: LawSafeguard['what'];
}

/** The sentences that led to an answer, each with its article. */
export const Sentences = ({ told: { why, whyEn }, said }: SentencesProps) => {
  const language = useLanguage();
  return (language === 'ko' ? why : whyEn)
    .map((reason) => toldWhy(reason, language))
    .filter(({ sentence }) => sentence !== said?.[language])
    .map(({ sentence, article }) => (
      <li key={`${sentence} ${article ?? ''}`}>
        {sentence}
        {article !== null && <span className="duty-article">{article}</span>}
      </li>
    ));
};

interface ReasonsProps extends SentencesProps {
  readonly told: Told;
  readonly isOpen?: boolean;
}

/** Why, and the provisions with their first day. */
export const Reasons = ({ told, said, isOpen = false }: ReasonsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const language = useLanguage();
  const places = told.basis.map((basis) => {
    const place = placeOf(basis, told, language);
    const { effectiveFrom } = basis;
    return effectiveFrom === null ? place : t('basisSince', { place, day: format.day(effectiveFrom) });
  });
  return (
    <Fold summary={t('why')} isOpen={isOpen}>
      <ol className="duty-list">
        <Sentences told={told} {...(said === undefined ? {} : { said })} />
      </ol>
      {places.length > 0 && (
        <p className="duty-small">
          {t('basis')}: {places.join(', ')}
        </p>
      )}
    </Fold>
  );
};
