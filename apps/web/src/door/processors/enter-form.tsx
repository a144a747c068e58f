import { type FormEvent, useState } from 'react';
import { CodeField } from '../code-field.tsx';
import { Heading } from '../heading.tsx';
import { looksRight } from '../receipt.ts';
import { SendButton } from '../send-button.tsx';
import { useWords } from '../speech.ts';
import { useSending } from '../use-sending.ts';
import { type Opened, openDoor } from './api.ts';
import { texts } from './texts.ts';

interface EnterFormProps {
  readonly onEntered: (code: string, opened: Opened) => void;
}

/** The code, and nothing before it: to whom it reports is told behind it. */
export const EnterForm = ({ onEntered }: EnterFormProps) => {
  const t = useWords(texts);
  const sending = useSending();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!looksRight(typed)) {
      sending.refuse('code', t('codeWrong'));
      return;
    }
    void sending.send(async (language) => onEntered(typed, await openDoor(typed, language)));
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <Heading>{t('title')}</Heading>
      <p>{t('lead')}</p>
      <CodeField
        label={t('code')}
        help={t('codeHelp')}
        value={typed}
        error={sending.errorOf('code')}
        onChange={setTyped}
      />
      <SendButton sending={sending} label={t('enter')} />
      <p className="door-help">
        {t('unnamed')} <a href="/report">{t('unnamedLink')}</a>
      </p>
    </form>
  );
};
