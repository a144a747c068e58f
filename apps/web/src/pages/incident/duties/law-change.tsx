import type { DutyLawChange } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Callout, Fold, Panel } from '../../../ui/index.ts';
import { dutyStatusWords } from '../words/duty-words.ts';
import { isKnown } from '../words/known-word.ts';
import { texts } from './law-change-texts.ts';
import { shortDigest } from './short-digest.ts';
import { useLawDifference } from './use-law-difference.ts';

type Difference = DutyLawChange['differences'][number];

/** Two rule sets of one month are told apart by the beginning of their digests. */
const named = ({ version, digest }: DutyLawChange['to']): string => `${version} ${shortDigest(digest)}`;

/** What other rules made of this case, apart from what facts and time did; the earlier decision stays in sight. */
export const LawChange = ({ change }: { readonly change: DutyLawChange }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { at, from, to, differences, factsToo } = change;
  return (
    <Panel title={t('title')} gap={3}>
      <p className="ui-field-help">
        {t('lead', { at: format.moment(at), from: named(from), to: named(to) })}
        {factsToo && ` ${t('factsToo')}`}
      </p>
      {differences.length === 0 ? (
        <Callout tone="ok">{t('nothing')}</Callout>
      ) : (
        <ul className="duty-differences">
          {differences.map((difference) => (
            <li key={difference.key}>
              <OneDifference difference={difference} />
            </li>
          ))}
        </ul>
      )}
      <Fold summary={t('earlier', { at: format.moment(from.decidedAt) })}>
        <Earlier change={change} />
      </Fold>
    </Panel>
  );
};

const OneDifference = ({ difference }: { readonly difference: Difference }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const tell = useLawDifference();
  const { before, after, title } = difference;
  return (
    <>
      <h3>{title[language]}</h3>
      {before === null && <p>{t('appears')}</p>}
      {after === null && <p>{t('disappears')}</p>}
      <ul>
        {tell(difference).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
};

/** The duties as the earlier decision saw them. */
const Earlier = ({ change }: { readonly change: DutyLawChange }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const format = useFormat();
  const status = useTexts(dutyStatusWords);
  return (
    <ul className="duty-differences">
      {change.earlier.map(({ key, title, seen }) => (
        <li key={key}>
          <span className="ui-row" data-gap={2}>
            <strong>{title[language]}</strong>
            <Badge>{isKnown(dutyStatusWords, seen.status) ? status(seen.status) : seen.status}</Badge>
          </span>
          <p className="duty-small">
            {seen.version}
            {seen.dueAt !== null && ` · ${t('due', { at: format.moment(seen.dueAt) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
};
