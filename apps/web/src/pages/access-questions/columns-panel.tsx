import { type Texts, useTexts } from '../../i18n/index.ts';
import { DefinitionList, Fold, Grid, Panel } from '../../ui/index.ts';
import { dayTexts, recordTexts } from './column-texts.ts';
import { texts } from './texts.ts';

/** What there is to ask about. */
export const ColumnsPanel = () => {
  const t = useTexts(texts);
  return (
    <Panel>
      <Fold summary={t('columns')}>
        <Grid min="l" gap={6}>
          <Columns of={t('records')} words={recordTexts} />
          <Columns of={t('days')} note={t('daysHelp')} words={dayTexts} />
        </Grid>
      </Fold>
    </Panel>
  );
};

interface ColumnsProps {
  readonly of: string;
  readonly words: Texts;
  readonly note?: string;
}

const Columns = ({ of, words, note }: ColumnsProps) => {
  const say = useTexts(words);
  return (
    <div className="ui-stack" data-gap={3}>
      <h3>{of}</h3>
      {note !== undefined && <p className="ui-field-help">{note}</p>}
      <DefinitionList items={Object.keys(words).map((name) => ({ term: name, value: say(name) }))} />
    </div>
  );
};
