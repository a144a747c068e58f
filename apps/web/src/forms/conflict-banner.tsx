import { useFormat, useTexts } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { type Changed, changedFields } from './conflict.ts';
import { texts } from './texts.ts';
import type { Form } from './use-form.ts';

interface ConflictBannerProps<Held extends Readonly<Record<string, unknown>>> {
  readonly form: Form<Held>;
  readonly current: Readonly<Record<string, unknown>>;
}

/** Somebody else saved first. Nothing is lost: each change can be taken over, and what was written stays. */
export function ConflictBanner<Held extends Readonly<Record<string, unknown>>>(props: ConflictBannerProps<Held>) {
  const { form, current } = props;
  const t = useTexts(texts);
  const changes = changedFields(form.values, current);
  const seen = (
    <Button size="s" onPress={form.settleConflict}>
      {t('conflictSeen')}
    </Button>
  );
  return (
    <Callout tone="caution" isNews title={t('conflict')} actions={seen}>
      <p>{t('conflictAdvice')}</p>
      {changes.length > 0 && (
        <ul className="ui-conflict">
          {changes.map((change) => (
            <ChangedField
              key={change.name}
              change={change}
              label={form.labels[change.name] ?? change.name}
              onTake={() => form.set(change.name, change.theirs as Held[string])}
            />
          ))}
        </ul>
      )}
    </Callout>
  );
}

interface ChangedFieldProps {
  readonly change: Changed;
  readonly label: string;
  readonly onTake: () => void;
}

const ChangedField = ({ change, label, onTake }: ChangedFieldProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const text = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    return /^\d{4}-\d\d-\d\dT/.test(value) ? format.moment(value) : value;
  };
  return (
    <li>
      <strong>{label}</strong>
      <span>
        {t('theirs')}: {text(change.theirs)}
      </span>
      <span>
        {t('mine')}: {text(change.mine)}
      </span>
      <Button size="s" onPress={onTake}>
        {t('take')}
      </Button>
    </li>
  );
};
