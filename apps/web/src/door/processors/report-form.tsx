import { type FormEvent, useState } from 'react';
import { Field } from '../field.tsx';
import { FilesField } from '../files-field.tsx';
import { Heading } from '../heading.tsx';
import { SendButton } from '../send-button.tsx';
import { useWords } from '../speech.ts';
import { useSending } from '../use-sending.ts';
import { type Opened, openDoor, sendReport } from './api.ts';
import { emptyReport, fieldOf, type Held, missingIn, reportOf } from './held.ts';
import { texts } from './texts.ts';

interface ReportFormProps {
  readonly code: string;
  readonly organisation: string;
  readonly onDone: (number: number, now: Opened, files: readonly File[]) => void;
}

/** The control of each field; a number of lines: of a text. */
const happened = [
  ['summary', 6],
  ['awareAt', 'datetime-local'],
  ['occurredAt', 'datetime-local'],
  ['count', 'text'],
  ['items', 2],
  ['measures', 3],
  ['subprocessor', 'text'],
] as const;
const who = [
  ['name', 'text'],
  ['phone', 'tel'],
  ['email', 'email'],
] as const;

/** A processor reports: what happened, when it knew itself, and who is asked back. */
export const ReportForm = ({ code, organisation, onDone }: ReportFormProps) => {
  const t = useWords(texts);
  const sending = useSending();
  const [held, setHeld] = useState(emptyReport);
  const [files, setFiles] = useState<readonly File[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(held);
    if (missing !== null) {
      sending.refuse(fieldOf[missing], t('needed'));
      return;
    }
    void sending.send(async (language) => {
      const { number } = await sendReport(reportOf(code, held), language);
      onDone(number, await openDoor(code, language), files);
    });
  };
  const line = ([key, kind]: readonly [keyof Held, string | number]) => (
    <Field key={key} label={t(key)} help={helpOf(t, key)} error={sending.errorOf(fieldOf[key])}>
      {(ties) => {
        const control = {
          ...ties,
          autoComplete: 'off',
          maxLength: 5000,
          value: held[key],
          onChange: ({ target }: { readonly target: { readonly value: string } }) =>
            setHeld((before) => ({ ...before, [key]: target.value })),
        };
        if (typeof kind === 'number') return <textarea {...control} rows={kind} />;
        return <input {...control} type={kind} {...(key === 'count' ? { inputMode: 'numeric' as const } : {})} />;
      }}
    </Field>
  );
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <Heading>{t('new')}</Heading>
      <p>{t('arrives', { organisation })}</p>
      {happened.map(line)}
      <FilesField onChange={setFiles} />
      <fieldset className="door-group">
        <legend>{t('contact')}</legend>
        <p className="door-help">{t('contactHelp')}</p>
        {who.map(line)}
      </fieldset>
      <SendButton sending={sending} label={t('send')} />
    </form>
  );
};

const helpOf = (t: (key: (typeof helps)[keyof typeof helps]) => string, key: keyof Held): string | undefined =>
  key in helps ? t(helps[key as keyof typeof helps]) : undefined;

const helps = {
  summary: 'summaryHelp',
  awareAt: 'awareAtHelp',
  occurredAt: 'unknownHelp',
  count: 'countHelp',
  subprocessor: 'subprocessorHelp',
} as const;
