import { measureMessage, messageOf } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { TextArea, type FieldProps } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface ShortTextFieldProps extends FieldProps<string> {
  readonly organisation: string;
  readonly title: string;
}

/** What goes to a telephone, and how long it is as a vendor counts, at each stroke. */
export const ShortTextField = ({ organisation, title, ...field }: ShortTextFieldProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const message = messageOf(organisation, title, field.value);
  const { bytes, kind, foreign } = measureMessage(message);
  const size = t(kind === null ? 'tooLong' : `as${kind}`, { bytes: format.number(bytes) });
  return (
    <div>
      <TextArea {...field} help={t('shortTextHelp')} rows={5} />
      <output className="notice-size" data-wrong={kind === null || foreign.length > 0 || undefined}>
        {size}
        {foreign.length > 0 && ` ${t('foreign', { signs: foreign.slice(0, 10).join(' ') })}`}
      </output>
      <details>
        <summary>{t('wholeMessage')}</summary>
        <pre className="notice-mail-text">{message}</pre>
      </details>
    </div>
  );
};
