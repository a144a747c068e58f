import { type FormEvent, useState } from 'react';
import { Field } from '../field.tsx';
import { Heading } from '../heading.tsx';
import { SendButton } from '../send-button.tsx';
import { useWords } from '../speech.ts';
import { useSending } from '../use-sending.ts';
import { type Answer, askAffected, type Facts } from './api.ts';
import { texts } from './texts.ts';

interface FactsFormProps {
  readonly id: string;
  readonly onAnswer: (answer: Answer) => void;
}

const kinds = [
  ['email', 'byEmail'],
  ['phone', 'byPhone'],
] as const;

/** Nothing of it is kept by the browser either: whoever comes next to a shared computer finds no name. */
export const FactsForm = ({ id, onAnswer }: FactsFormProps) => {
  const t = useWords(texts);
  const sending = useSending();
  const [facts, setFacts] = useState<Facts>({ name: '', kind: 'email', value: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = (['name', 'value'] as const).find((part) => facts[part].trim() === '');
    if (empty !== undefined) {
      sending.refuse(empty, t('needed'));
      return;
    }
    void sending.send(async (language) => onAnswer(await askAffected(id, facts, language)));
  };
  const isPhone = facts.kind === 'phone';
  return (
    <form onSubmit={submit} noValidate autoComplete="off" className="door-stack">
      <Heading>{t('title')}</Heading>
      <p>{t('lead')}</p>
      <Field label={t('name')} help={t('nameHelp')} error={sending.errorOf('name')}>
        {(ties) => (
          <input
            {...ties}
            autoComplete="off"
            maxLength={100}
            value={facts.name}
            onChange={({ target }) => setFacts({ ...facts, name: target.value })}
          />
        )}
      </Field>
      <fieldset className="door-choice">
        <legend>{t('kind')}</legend>
        {kinds.map(([kind, label]) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={facts.kind === kind}
              onChange={() => setFacts({ ...facts, kind, value: '' })}
            />
            {t(label)}
          </label>
        ))}
      </fieldset>
      <Field label={t(isPhone ? 'byPhone' : 'byEmail')} error={sending.errorOf('value')}>
        {(ties) => (
          <input
            {...ties}
            autoComplete="off"
            inputMode={isPhone ? 'tel' : 'email'}
            spellCheck={false}
            maxLength={254}
            value={facts.value}
            onChange={({ target }) => setFacts({ ...facts, value: target.value })}
          />
        )}
      </Field>
      <p className="door-help">{t('privacy')}</p>
      <SendButton sending={sending} label={t('send')} />
    </form>
  );
};
