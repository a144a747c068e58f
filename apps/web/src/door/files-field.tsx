import { Field } from './field.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';

const KINDS = '.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.txt,.csv,.log,image/jpeg,image/png,text/plain';

/** The files to send along; a telephone turns its photographs into JPEG when that is what is asked for. */
export const FilesField = ({ onChange }: { readonly onChange: (files: readonly File[]) => void }) => {
  const t = useWords(texts);
  return (
    <Field label={t('files')} help={t('filesHelp')}>
      {(ties) => (
        <input
          {...ties}
          type="file"
          multiple
          accept={KINDS}
          onChange={({ target }) => onChange(Array.from(target.files ?? []))}
        />
      )}
    </Field>
  );
};
