import type { LawEntry, LawParameter } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Fold } from '../../../ui/index.ts';
import { SureBadge } from '../sure-badge.tsx';
import { texts as shared } from '../texts.ts';
import { useValueText } from '../use-value-text.ts';
import { texts } from './texts.ts';

/** Every value a parameter ever had, the newest first, each with its article, source and days of checking. */
export const ValueHistory = ({ parameter }: { readonly parameter: LawParameter }) => {
  const t = useTexts(texts);
  return (
    <Fold summary={t('history', { count: parameter.values.length })}>
      <ol className="law-history">
        {parameter.values.toReversed().map((entry) => (
          <li key={entry.from ?? 'open'}>
            <Entry kind={parameter.kind} entry={entry} />
          </li>
        ))}
      </ol>
    </Fold>
  );
};

const Entry = ({ kind, entry }: { readonly kind: string; readonly entry: LawEntry }) => {
  const t = useTexts(shared);
  const format = useFormat();
  const language = useLanguage();
  const valueText = useValueText();
  const from = entry.from === null ? t('sinceOld') : format.day(entry.from);
  return (
    <>
      <p className="law-span">
        {entry.until === null ? t('since', { day: from }) : t('span', { from, until: format.day(entry.until) })}
      </p>
      <p>
        {valueText(kind, entry)} <span className="law-place">{entry.place[language]}</span>
      </p>
      <p className="ui-row" data-gap={2}>
        <SureBadge {...entry} />
        <span className="law-small">
          {t('verified', { verified: format.day(entry.verified), reviewBy: format.day(entry.reviewBy) })}
        </span>
      </p>
      <p className="law-source">
        {t('source')}: {entry.source}
      </p>
    </>
  );
};
