import { useTexts } from '../../../i18n/index.ts';
import { Callout, Link } from '../../../ui/index.ts';
import { factPlace } from '../frame/places.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { factWords } from '../words/fact-words.ts';
import { isKnown } from '../words/known-word.ts';
import { texts } from './texts.ts';

interface MissingFactsProps extends CaseProps {
  /** As the law engine names them: `breach.contactsUnknown`. */
  readonly missing: readonly string[];
}

/** What is still unknown, and the form that would settle it. */
export const MissingFacts = ({ incident, missing }: MissingFactsProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  if (missing.length === 0) return null;
  const nameOf = (path: string): string => {
    const key = path.replace(/^breach\./, '').split('.')[0] ?? '';
    return isKnown(factWords, key) ? word(key) : t('missingRoles');
  };
  return (
    <Callout tone="caution" title={t('missing')}>
      <ul className="duty-missing">
        {[...new Set(missing)].map((path) => {
          const place = incident.mayWork ? factPlace(incident.id, path) : null;
          const name = nameOf(path);
          return (
            <li key={path}>{place === null ? name : <Link to={place}>{t('recordFact', { fact: name })}</Link>}</li>
          );
        })}
      </ul>
    </Callout>
  );
};
