import { type LawChange, type LawDay, lawChanges } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Link, Loaded, Panel } from '../../../ui/index.ts';
import { ChangeList } from '../change-list.tsx';
import { texts } from './texts.ts';

interface DayChangesProps {
  readonly day: LawDay;
  readonly today: string;
}

/** What that day changes, rule by rule. */
export const DayChanges = ({ day, today }: DayChangesProps) => {
  const found = useOperation(lawChanges, { query: { at: day.day } }, { keepPrevious: true });
  return (
    <>
      <DayHead day={day} today={today} />
      <Loaded query={found}>
        {({ changes }) =>
          [...Map.groupBy(changes, ({ rule }) => rule)].map(([rule, own]) => (
            <Rule key={rule} rule={rule} changes={own} />
          ))
        }
      </Loaded>
    </>
  );
};

const DayHead = ({ day, today }: DayChangesProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { begins, changes, moves, ends } = day.counts;
  const isAhead = day.day > today;
  return (
    <div className="law-day-head">
      <h2>{format.day(day.day)}</h2>
      <Badge tone={isAhead ? 'caution' : 'neutral'}>{t(isAhead ? 'toCome' : 'inForce')}</Badge>
      <p className="law-small">{t('counts', { begins, changes, moves, ends })}</p>
    </div>
  );
};

const versionFirst = (changes: readonly LawChange[]): readonly LawChange[] =>
  changes.toSorted((left, right) => Number(right.kind === 'version') - Number(left.kind === 'version'));

const Rule = ({ rule, changes }: { readonly rule: string; readonly changes: readonly LawChange[] }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Panel
      title={changes[0]?.title[language]}
      actions={<Link to={`/law/rules/${rule}`}>{t('wholeRule')}</Link>}
      gap={3}
    >
      <ChangeList changes={versionFirst(changes)} />
    </Panel>
  );
};
