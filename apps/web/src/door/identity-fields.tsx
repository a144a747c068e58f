import { Field } from './field.tsx';
import type { Held } from './report-held.ts';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';

interface IdentityFieldsProps {
  readonly held: Held;
  readonly change: (changed: Partial<Held>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

const fields = [
  ['name', 'text'],
  ['phone', 'tel'],
  ['email', 'email'],
] as const;

/** 신고인 성명과 연락처 (붙임1), of one's own accord and folded away. Nothing is filled in by the browser. */
export const IdentityFields = ({ held, change, errorOf }: IdentityFieldsProps) => {
  const t = useWords(texts);
  return (
    <details className="door-fold">
      <summary>{t('identity')}</summary>
      <p className="door-help">{t('identityHelp')}</p>
      {fields.map(([key, type]) => (
        <Field key={key} label={t(key)} error={errorOf(key)}>
          {(ties) => (
            <input
              {...ties}
              type={type}
              autoComplete="off"
              maxLength={200}
              value={held[key]}
              onChange={({ target }) => change({ [key]: target.value })}
            />
          )}
        </Field>
      ))}
    </details>
  );
};
