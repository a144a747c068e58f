import { type AccessQuestion, accessQuestionsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Badge, Button, type Column, EmptyState, Fold, Pagination, Panel, Table, type Tone } from '../../ui/index.ts';
import { formTexts, outcomeTexts, texts } from './texts.ts';

const PAGE_SIZE = 10;

interface PastPanelProps {
  /** Puts a question where it can be changed and asked again. */
  readonly onReuse: (sql: string) => void;
}

/** Who asked what, and why; it cannot be changed. */
export const PastPanel = ({ onReuse }: PastPanelProps) => {
  const t = useTexts(texts);
  const [page, setPage] = useState(1);
  const past = useOperation(accessQuestionsList, { query: { page, pageSize: PAGE_SIZE } }, { keepPrevious: true });
  const columns = useColumns(onReuse);
  return (
    <Panel title={t('past')}>
      <p className="ui-field-help">{t('pastHelp')}</p>
      <Table
        caption={t('past')}
        columns={columns}
        rows={past.data?.items}
        rowKey={({ id }) => id}
        error={past.error}
        onRetry={() => void past.refetch()}
        empty={<EmptyState icon="search" title={t('none')} />}
      />
      <Pagination page={page} pageSize={PAGE_SIZE} total={past.data?.total ?? 0} onPage={setPage} label={t('past')} />
    </Panel>
  );
};

const tones: Readonly<Partial<Record<NonNullable<AccessQuestion['end']>['outcome'], Tone>>> = {
  answered: 'ok',
  refused: 'danger',
  failed: 'caution',
};

const Result = ({ form, end }: Pick<AccessQuestion, 'form' | 'end'>) => {
  const [t, to, tf] = [useTexts(texts), useTexts(outcomeTexts), useTexts(formTexts)];
  const format = useFormat();
  if (end === null) return <Badge>{t('unfinished')}</Badge>;
  return (
    <span>
      <Badge tone={tones[end.outcome] ?? 'neutral'}>{to(end.outcome)}</Badge>{' '}
      <span className="ui-field-help">
        {[end.outcome === 'answered' && t('rows', { count: format.number(end.rows) }), tf(form)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
};

function useColumns(onReuse: (sql: string) => void): readonly [Column<AccessQuestion>, ...Column<AccessQuestion>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'at', header: t('at'), render: ({ askedAt }) => format.moment(askedAt) },
    { id: 'who', header: t('who'), isTight: true, render: ({ by }) => by.name },
    { id: 'reason', header: t('reason'), render: ({ reason }) => reason },
    { id: 'result', header: t('result'), render: (question) => <Result {...question} /> },
    {
      id: 'what',
      header: t('what'),
      render: ({ sql }) => (
        <Fold summary={t('sql')}>
          <pre className="question-sql">{sql}</pre>
          <Button size="s" onPress={() => onReuse(sql)}>
            {t('again')}
          </Button>
        </Fold>
      ),
    },
  ];
}
