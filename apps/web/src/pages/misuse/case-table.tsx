import type { MisuseCaseLine } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, type Column, Countdown, EmptyState, Table } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { levelTones, levelWords, stateTones, stateWords, verdictTones, verdictWords } from './words.ts';

interface CaseTableProps {
  readonly caption: string;
  readonly rows: readonly MisuseCaseLine[] | undefined;
  readonly empty: string;
  readonly emptyHelp?: string;
}

/** Cases of possible misuse, one a line. */
export const CaseTable = ({ caption, rows, empty, emptyHelp }: CaseTableProps) => (
  <Table
    caption={caption}
    columns={useColumns()}
    rows={rows}
    rowKey={({ id }) => id}
    rowLink={({ id }) => `/misuse/${id}`}
    empty={
      <EmptyState icon="check" title={empty}>
        {emptyHelp}
      </EmptyState>
    }
  />
);

/** Whom it is about: the person where they are known, or the system. */
export const AboutText = ({ of }: { readonly of: MisuseCaseLine }) => {
  const t = useTexts(texts);
  if (of.actor === '') return <span>{`${t('system')} ${of.system}`}</span>;
  return (
    <span>
      {of.person?.name ?? of.actor}
      <br />
      <span className="ui-field-help">
        {of.person === null ? t('unknown') : [of.actor, of.person.department].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
};

export const StateBadge = ({ of: { state, verdict } }: { readonly of: MisuseCaseLine }) => {
  const [ts, tv] = [useTexts(stateWords), useTexts(verdictWords)];
  return verdict === null ? (
    <Badge tone={stateTones[state]}>{ts(state)}</Badge>
  ) : (
    <Badge tone={verdictTones[verdict]}>{tv(verdict)}</Badge>
  );
};

function useColumns(): readonly [Column<MisuseCaseLine>, ...Column<MisuseCaseLine>[]] {
  const [t, tl] = [useTexts(texts), useTexts(levelWords)];
  const format = useFormat();
  const language = useLanguage();
  return [
    { id: 'who', header: t('who'), render: (row) => <AboutText of={row} /> },
    { id: 'day', header: t('day'), isTight: true, render: ({ day }) => format.day(day) },
    {
      id: 'what',
      header: t('what'),
      render: ({ kind, alerts }) =>
        kind === 'reasons'
          ? `${t('reasons')} ${t('count', { count: format.number(alerts[0]?.records ?? 0) })}`
          : alerts.map(({ title }) => title[language]).join(', '),
    },
    {
      id: 'level',
      header: t('level'),
      isTight: true,
      render: ({ level }) => <Badge tone={levelTones[level]}>{tl(level)}</Badge>,
    },
    { id: 'state', header: t('state'), isTight: true, render: (row) => <StateBadge of={row} /> },
    {
      id: 'due',
      header: t('due'),
      isTight: true,
      render: ({ dueAt }) => (dueAt === null ? '' : <Countdown size="s" dueAt={dueAt} />),
    },
  ];
}
