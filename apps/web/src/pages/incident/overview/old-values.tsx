import type { FactKey, IncidentView } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { factText } from '../words/fact-text.ts';
import { texts } from './texts.ts';

type Fact = IncidentView['facts'][string];

/** Where a value is from: the report itself, or who recorded it and what they relied on. */
export function useFactNote(): (fact: Fact) => string {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  return ({ recordedBy, recordedAt, source, reason }) => {
    const at = format.moment(recordedAt);
    if (recordedBy === null) return t('noteReport', { at });
    const who = nameOf(recordedBy);
    const origin = source === '' ? t('note', { who, at }) : t('noteSource', { source, who, at });
    return reason === '' ? origin : `${origin} · ${t('reason', { reason })}`;
  };
}

/** What stood there before, newest first: nothing is ever taken away. */
export const OldValues = ({ factKey, facts }: { readonly factKey: FactKey; readonly facts: readonly Fact[] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const note = useFactNote();
  if (facts.length === 0) return null;
  return (
    <ul className="fact-old" aria-label={t('before')}>
      {facts.toReversed().map((fact) => (
        <li key={`${fact.recordedAt}/${JSON.stringify(fact.value)}`}>
          <s>{factText(factKey, fact.value, language)}</s>
          <small>{note(fact)}</small>
        </li>
      ))}
    </ul>
  );
};
