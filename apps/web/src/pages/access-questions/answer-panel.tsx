import { type AccessAnswer, type BodyOf, type accessQuestionsAsk, accessQuestionsFile } from '@bongsu/contracts';
import { useState } from 'react';
import { ProblemError, fetchFile, save } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, type Column, EmptyState, ErrorState, Panel, Row, Table, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Cell = AccessAnswer['rows'][number][number];

interface AnswerRow {
  readonly place: number;
  readonly cells: readonly Cell[];
}

export type Question = BodyOf<typeof accessQuestionsAsk>;

interface AnswerPanelProps {
  readonly question: Question;
  readonly answer: AccessAnswer;
  /** A file was taken, or refused: that is on record as well. */
  readonly onTaken: () => Promise<void>;
}

/** A table, and the same to take along. */
export const AnswerPanel = ({ question, answer, onTaken }: AnswerPanelProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns = useColumns(answer);
  const { rows, milliseconds } = answer;
  return (
    <Panel title={t('answer', { count: format.number(rows.length) })}>
      <p className="ui-field-help">{t('took', { seconds: (milliseconds / 1000).toFixed(2) })}</p>
      <Table
        caption={t('answer', { count: format.number(rows.length) })}
        columns={columns}
        rows={rows.map((cells, place) => ({ place, cells }))}
        rowKey={({ place }) => String(place)}
        empty={<EmptyState icon="search" title={t('nothing')} />}
        isCompact
      />
      {rows.length > 0 && <FileButtons question={question} onTaken={onTaken} />}
    </Panel>
  );
};

/** A table is for looking; a text that goes on for pages is read in the file. */
const LONGEST = 300;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function useColumns({ columns }: AccessAnswer): readonly [Column<AnswerRow>, ...Column<AnswerRow>[]] {
  const t = useTexts(texts);
  const shown = (kind: AccessAnswer['columns'][number]['kind'], cell: Cell | undefined) => {
    if (cell === null || cell === undefined) return null;
    if (kind === 'moment') return String(cell).slice(0, 19).replace('T', ' ');
    return typeof cell === 'boolean' ? t(cell ? 'yes' : 'no') : shortened(String(cell));
  };
  const [first, ...others] = columns.map(({ name, kind }, place): Column<AnswerRow> => ({
    id: String(place),
    header: name,
    render: ({ cells }) => shown(kind, cells[place]),
    isTight: kind === 'moment' || kind === 'day',
    ...(kind === 'number' ? { align: 'end' } : {}),
  }));
  return [first!, ...others];
}

const FileButtons = ({ question, onTaken }: Pick<AnswerPanelProps, 'question' | 'onTaken'>) => {
  const t = useTexts(texts);
  const [taking, setTaking] = useState<'xlsx' | 'csv' | null>(null);
  const [refused, setRefused] = useState<ProblemError | null>(null);
  const take = async (form: 'xlsx' | 'csv') => {
    setTaking(form);
    setRefused(null);
    try {
      save(await fetchFile(accessQuestionsFile, { body: { ...question, form } }));
      notify(t('downloaded'));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setRefused(error);
    } finally {
      setTaking(null);
      void onTaken();
    }
  };
  return (
    <>
      {refused !== null && <ErrorState error={refused} />}
      <Row>
        {(['xlsx', 'csv'] as const).map((form) => (
          <Button
            key={form}
            icon="download"
            isPending={taking === form}
            isDisabled={taking !== null && taking !== form}
            onPress={() => void take(form)}
          >
            {t(form === 'xlsx' ? 'toXlsx' : 'toCsv')}
          </Button>
        ))}
      </Row>
    </>
  );
};
