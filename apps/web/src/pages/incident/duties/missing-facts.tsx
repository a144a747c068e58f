import { useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
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

/** A fact about the organisation, not about the case: it is set once for all of them. */
const isOurs = (path: string): boolean => path.startsWith('organisation.');

/** What is still unknown, and the form that would settle it. */
export const MissingFacts = ({ incident, missing }: MissingFactsProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const maySet = useMay('organisation.manage');
  if (missing.length === 0) return null;
  const nameOf = (path: string): string => {
    const key = path.replace(/^breach\./, '').split('.')[0] ?? '';
    if (isKnown(factWords, key)) return word(key);
    return t(path === 'organisation.euSubjects' ? 'missingEu' : 'missingRoles');
  };
  const placeFor = (path: string): string | null => {
    if (isOurs(path)) return maySet ? '/organisation' : null;
    return incident.mayWork ? factPlace(incident.id, path) : null;
  };
  return (
    <Callout tone="caution" title={t('missing')}>
      <ul className="duty-missing">
        {[...new Set(missing)].map((path) => {
          const place = placeFor(path);
          const name = nameOf(path);
          const words = isOurs(path) ? name : t('recordFact', { fact: name });
          return <li key={path}>{place === null ? name : <Link to={place}>{words}</Link>}</li>;
        })}
      </ul>
    </Callout>
  );
};
