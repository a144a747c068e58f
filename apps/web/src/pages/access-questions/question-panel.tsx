import { accessQuestionLimits } from '@bongsu/contracts';
import { Form } from '../../forms/index.ts';
import type { Form as FormState } from '../../forms/use-form.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Panel, TextArea, TextField } from '../../ui/index.ts';
import type { Question } from './answer-panel.tsx';
import { type Example, examples, exampleTexts } from './examples.ts';
import { texts } from './texts.ts';

interface QuestionPanelProps {
  readonly form: FormState<Question>;
}

/** What is asked, and why. */
export const QuestionPanel = ({ form }: QuestionPanelProps) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('question')}>
      <Examples onChoose={(example) => form.set('sql', examples[example])} />
      <Form form={form} submitLabel={t('ask')}>
        <TextArea
          {...form.field('sql')}
          help={t('sqlHelp')}
          rows={7}
          maxLength={10_000}
          isCode
          onSend={() => form.submit()}
        />
        <TextField {...form.field('reason')} help={t('reasonHelp')} autoComplete="off" />
        <Limits />
      </Form>
    </Panel>
  );
};

const Examples = ({ onChoose }: { readonly onChoose: (example: Example) => void }) => {
  const [t, te] = [useTexts(texts), useTexts(exampleTexts)];
  return (
    <div className="ui-stack" data-gap={2}>
      <p className="ui-field-label">{t('examples')}</p>
      <ButtonRow>
        {(Object.keys(examples) as Example[]).map((example) => (
          <Button key={example} size="s" onPress={() => onChoose(example)}>
            {te(example)}
          </Button>
        ))}
      </ButtonRow>
    </div>
  );
};

const Limits = () => {
  const t = useTexts(texts);
  const format = useFormat();
  const { rows, fileRows, seconds, megabytes } = accessQuestionLimits;
  return (
    <p className="ui-field-help">
      {t('limits', {
        rows: format.number(rows),
        fileRows: format.number(fileRows),
        seconds: format.number(seconds),
        megabytes: format.number(megabytes),
      })}
    </p>
  );
};
