import type { IncidentView } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Link, Panel } from '../../../ui/index.ts';
import { placeOf } from './places.ts';
import { texts } from './texts.ts';

/** Everything that stands between the case and its closing, each with the way to it. */
export const MissingList = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const { id, missing } = incident;
  const count = missing.length === 0 ? undefined : <span className="case-count">{missing.length}</span>;
  return (
    <Panel title={t('missing')} actions={count} gap={3}>
      {missing.length === 0 && <p className="ui-field-help">{t('nothingMissing')}</p>}
      <ul className="case-missing">
        {missing.map(({ code, text }) => (
          <MissingLine key={code} text={text[language]} place={placeOf(id, code)} />
        ))}
      </ul>
    </Panel>
  );
};

const MissingLine = ({ text, place }: { readonly text: string; readonly place: string | null }) => (
  <li>{place === null ? text : <Link to={place}>{text}</Link>}</li>
);
