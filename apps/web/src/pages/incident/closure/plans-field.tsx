import { useTexts } from '../../../i18n/index.ts';
import { Button, type Choice, DateField, type FieldProps, TextArea } from '../../../ui/index.ts';
import { PersonField } from '../../../people/person-field.tsx';
import { texts } from './texts.ts';

/** An improvement while it is written. */
export interface Plan {
  /** Tells rows apart while they come and go. */
  readonly key: number;
  readonly what: string;
  readonly owner: Choice | null;
  readonly due: string | null;
}

export const emptyPlan = (key: number): Plan => ({ key, what: '', owner: null, due: null });

interface PlansFieldProps extends FieldProps<readonly Plan[]> {
  /** By dotted path, as the form knows them: `improvements.0.what`. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** 개선대책: one or more, each with an owner and a day. */
export const PlansField = ({ name, value, onChange, mistakes }: PlansFieldProps) => {
  const t = useTexts(texts);
  const set = (key: number, changed: Partial<Plan>) =>
    onChange(value.map((plan) => (plan.key === key ? { ...plan, ...changed } : plan)));
  const next = Math.max(0, ...value.map(({ key }) => key)) + 1;
  return (
    <>
      {value.map((plan, place) => {
        const wrong = (field: string) =>
          mistakes[`${name}.${place}.${field}`] ?? mistakes[`${name}.${place}.${field}Id`];
        return (
          <fieldset key={plan.key} className="plan ui-stack" data-gap={3}>
            <legend>{t('plan', { n: place + 1 })}</legend>
            <TextArea
              name={`what-${plan.key}`}
              label={t('what')}
              value={plan.what}
              onChange={(what) => set(plan.key, { what })}
              error={wrong('what')}
              rows={2}
            />
            <PersonField
              name={`owner-${plan.key}`}
              label={t('owner')}
              value={plan.owner}
              onChange={(owner) => set(plan.key, { owner })}
              error={wrong('owner')}
            />
            <DateField
              name={`due-${plan.key}`}
              label={t('due')}
              value={plan.due}
              onChange={(due) => set(plan.key, { due })}
              error={wrong('due')}
            />
            {value.length > 1 && (
              <div>
                <Button
                  look="quiet"
                  size="s"
                  icon="close"
                  onPress={() => onChange(value.filter(({ key }) => key !== plan.key))}
                >
                  {t('removePlan', { n: place + 1 })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button size="s" icon="plus" onPress={() => onChange([...value, emptyPlan(next)])}>
          {t('addPlan')}
        </Button>
      </div>
    </>
  );
};
