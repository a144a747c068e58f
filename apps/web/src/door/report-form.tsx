import { type FormEvent, useState } from 'react';
import { type Receipt, sendReport } from './api.ts';
import { Field } from './field.tsx';
import { FilesField } from './files-field.tsx';
import { Heading } from './heading.tsx';
import { InvolvedFields } from './involved-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { emptyReport, type Held, reportOf } from './report-held.ts';
import { SendButton } from './send-button.tsx';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import { useSending } from './use-sending.ts';

interface ReportFormProps {
  readonly onDone: (receipt: Receipt, files: readonly File[]) => void;
}

const kinds = ['public', 'student', 'staff'] as const;

/** 침해사실 신고 (붙임1): one field is needed. */
export const ReportForm = ({ onDone }: ReportFormProps) => {
  const t = useWords(texts);
  const sending = useSending();
  const [held, setHeld] = useState(emptyReport);
  const [files, setFiles] = useState<readonly File[]>([]);
  const change = (changed: Partial<Held>) => setHeld((before) => ({ ...before, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (held.summary.trim() === '') {
      sending.refuse('summary', t('needed'));
      return;
    }
    void sending.send(async (language) => onDone(await sendReport(reportOf(held), language), files));
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <Heading>{t('start')}</Heading>
      <Field label={t('summary')} help={t('summaryHelp')} error={sending.errorOf('summary')}>
        {(ties) => (
          <textarea
            {...ties}
            rows={7}
            required
            maxLength={5000}
            value={held.summary}
            onChange={({ target }) => change({ summary: target.value })}
          />
        )}
      </Field>
      <Field label={t('noticedAt')} help={t('noticedAtHelp')} error={sending.errorOf('noticedAt')}>
        {(ties) => (
          <input
            {...ties}
            type="datetime-local"
            value={held.noticedAt}
            onChange={({ target }) => change({ noticedAt: target.value })}
          />
        )}
      </Field>
      <fieldset className="door-choice">
        <legend>{t('reporterType')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="reporterType"
              checked={held.reporterType === kind}
              onChange={() => change({ reporterType: kind })}
            />
            {t(kind)}
          </label>
        ))}
      </fieldset>
      <InvolvedFields held={held} change={change} errorOf={sending.errorOf} />
      <FilesField onChange={setFiles} />
      <IdentityFields held={held} change={change} errorOf={sending.errorOf} />
      <SendButton sending={sending} label={t('send')} />
    </form>
  );
};
