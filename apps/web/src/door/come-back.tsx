import { type FormEvent, useState } from 'react';
import { type Opened, openReport } from './api.ts';
import { CodeField } from './code-field.tsx';
import { Heading } from './heading.tsx';
import { looksRight } from './receipt.ts';
import { SendButton } from './send-button.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import { ThreadPage } from './thread-page.tsx';
import { useSending } from './use-sending.ts';

/** Comes back with the receipt. A slip of the hand is found here, before any work is done for it. */
export const ComeBack = () => {
  const t = useWords(texts);
  const sending = useSending();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!looksRight(typed)) {
      sending.refuse('receipt', t('receiptWrong'));
      return;
    }
    void sending.send(async (language) => setOpened(await openReport(typed, language)));
  };
  if (opened !== null) return <ThreadPage receipt={typed} opened={opened} onChanged={setOpened} />;
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <Heading>{t('comeBack')}</Heading>
      <CodeField
        label={t('receipt')}
        help={t('receiptHelp')}
        value={typed}
        error={sending.errorOf('receipt')}
        onChange={setTyped}
      />
      <SendButton sending={sending} label={t('open')} />
    </form>
  );
};
