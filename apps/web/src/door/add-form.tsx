import { type FormEvent, useState } from 'react';
import { Field } from './field.tsx';
import { FilesField } from './files-field.tsx';
import { SendButton } from './send-button.tsx';
import { SentFiles } from './sent-files.tsx';
import { type Language, useWords } from './speech.ts';
import { texts } from './texts.ts';
import { type GiveFile, useFileSending } from './use-file-sending.ts';
import { useSending } from './use-sending.ts';

export interface Adding {
  readonly write: (text: string, language: Language) => Promise<unknown>;
  readonly give: GiveFile;
  /** How it stands now. */
  readonly reopen: (language: Language) => Promise<unknown>;
}

/** Answers, adds facts, adds files; then the page shows how it stands now. */
export const AddForm = ({ write, give, reopen }: Adding) => {
  const t = useWords(texts);
  const sending = useSending();
  const { sent, sendFiles } = useFileSending();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  /** A new file field after sending: a browser lets nobody empty one. */
  const [round, setRound] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' && files.length === 0) {
      sending.refuse('text', t('needed'));
      return;
    }
    void sending.send(async (language) => {
      if (text.trim() !== '') await write(text, language);
      setText('');
      await sendFiles(give, files);
      setFiles([]);
      setRound(round + 1);
      await reopen(language);
    });
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <h2>{t('addTitle')}</h2>
      <Field label={t('addText')} error={sending.errorOf('text')}>
        {(ties) => (
          <textarea {...ties} rows={4} maxLength={5000} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <FilesField key={round} onChange={setFiles} />
      <SentFiles sent={sent} />
      <SendButton sending={sending} label={t('addSend')} />
    </form>
  );
};
