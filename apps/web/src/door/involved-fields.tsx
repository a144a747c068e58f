import { Field } from './field.tsx';
import type { Held } from './report-held.ts';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';

interface InvolvedFieldsProps {
  readonly held: Held;
  readonly change: (changed: Partial<Held>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

const offices = ['officer', 'cpo', 'head', 'auditor'] as const;

/** 관련자: who must not see the report. Whether somebody of that name is known here is not told. */
export const InvolvedFields = ({ held, change, errorOf }: InvolvedFieldsProps) => {
  const t = useWords(texts);
  const tick = (office: (typeof offices)[number], isTicked: boolean) =>
    change({
      involvedOffices: offices.filter((one) => (one === office ? isTicked : held.involvedOffices.includes(one))),
    });
  return (
    <details className="door-fold">
      <summary>{t('involved')}</summary>
      <p className="door-help">{t('involvedHelp')}</p>
      <Field label={t('involvedNames')} help={t('involvedNamesHelp')} error={errorOf('involvedNames')}>
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            autoComplete="off"
            maxLength={1000}
            value={held.involved}
            onChange={({ target }) => change({ involved: target.value })}
          />
        )}
      </Field>
      <fieldset className="door-choice">
        <legend>{t('involvedOffices')}</legend>
        {offices.map((office) => (
          <label key={office}>
            <input
              type="checkbox"
              checked={held.involvedOffices.includes(office)}
              onChange={({ target }) => tick(office, target.checked)}
            />
            {t(`${office}Office`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
};
