import { type Texts, useTexts } from '../../i18n/index.ts';
import { Fold, Grid, Panel, Table } from '../../ui/index.ts';
import { dayTexts, recordTexts } from './column-texts.ts';
import { texts } from './texts.ts';

/** What there is to ask about. */
export const ColumnsPanel = () => {
  const t = useTexts(texts);
  return (
    <Panel>
      <Fold summary={t('columns')}>
        <Grid min="l">
          <ColumnsTable caption={t('records')} words={recordTexts} />
          <ColumnsTable caption={t('days')} words={dayTexts} note={t('daysHelp')} />
        </Grid>
      </Fold>
    </Panel>
  );
};

interface ColumnsTableProps {
  readonly caption: string;
  readonly words: Texts;
  readonly note?: string;
}

const ColumnsTable = ({ caption, words, note }: ColumnsTableProps) => {
  const [t, say] = [useTexts(texts), useTexts(words)];
  return (
    <div className="ui-stack" data-gap={2}>
      <h3>{caption}</h3>
      {note !== undefined && <p className="ui-field-help">{note}</p>}
      <Table
        caption={caption}
        columns={[
          { id: 'name', header: t('column'), render: (name) => <code>{name}</code> },
          { id: 'meaning', header: t('meaning'), render: (name) => say(name) },
        ]}
        rows={Object.keys(words)}
        rowKey={(name) => name}
        isCompact
      />
    </div>
  );
};
