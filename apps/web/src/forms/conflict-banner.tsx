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
  const take = (name: string, value: unknown) => form.set(name, value as Held[string]);
  const keepMine = () => {
    if ('version' in current) take('version', current['version']);
    form.settleConflict();
  };
  return (
    <Callout
      tone="caution"
      isNews
      title={t('conflict')}
      actions={
        <Button size="s" onPress={keepMine}>
          {t('conflictSeen')}
        </Button>
      }
    >
      <p>{t('conflictAdvice')}</p>
      {changes.length > 0 && (
        <table className="ui-conflict">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('theirs')}</th>
              <th scope="col">{t('mine')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangedRow
                key={change.name}
                change={change}
                label={form.labels[change.name] ?? change.name}
                onTake={() => take(change.name, change.theirs)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Callout>
  );
}

interface ChangedRowProps {
  readonly change: Changed;
  readonly label: string;
  readonly onTake: () => void;
}

const ChangedRow = ({ change, label, onTake }: ChangedRowProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const text = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    return /^\d{4}-\d\d-\d\dT/.test(value) ? format.moment(value) : value;
  };
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {text(change.theirs)}{' '}
        <Button size="s" look="quiet" onPress={onTake}>
          {t('take')}
        </Button>
      </td>
      <td>{text(change.mine)}</td>
    </tr>
  );
};
