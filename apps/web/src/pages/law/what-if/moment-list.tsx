import { useState } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, DateTimeField } from '../../../ui/index.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { texts } from './texts.ts';

interface MomentListProps extends FieldProps<readonly string[]> {
  readonly errorOf: (name: string) => string | undefined;
}

/** Any number of moments, each with a field; the last field is empty until it is filled. */
export const MomentList = ({ name, label, value, onChange, errorOf }: MomentListProps) => {
  const t = useTexts(texts);
  const [isAdding, setAdding] = useState(false);
  const change = (index: number, at: string | null) => {
    onChange(at === null ? value.filter((_, place) => place !== index) : value.with(index, at));
  };
  const add = (at: string | null) => {
    if (at === null) return;
    onChange([...value, at]);
    setAdding(false);
  };
  return (
    <>
      {value.map((at, index) => (
        <div key={at} className="ui-stack" data-gap={1}>
          <DateTimeField
            name={`${name}[${index}]`}
            label={label}
            value={at}
            onChange={(next) => change(index, next)}
            error={errorOf(`${name}[${index}]`)}
            isOptional
          />
          <ButtonRow>
            <Button size="s" look="quiet" onPress={() => change(index, null)}>
              {t('removeMoment')}
            </Button>
          </ButtonRow>
        </div>
      ))}
      {(isAdding || value.length === 0) && (
        <DateTimeField name={name} label={label} value={null} onChange={add} isOptional />
      )}
      {!isAdding && value.length > 0 && (
        <ButtonRow>
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {t('addMoment')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};
