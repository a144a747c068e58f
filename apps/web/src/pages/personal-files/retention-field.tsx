import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { type FieldProps, NumberField, Select } from '../../ui/index.ts';
import { USUAL_YEARS, daysOf, useRetentionText } from './retention.ts';
import { texts } from './texts.ts';

/** What is held while the term is chosen; `undefined`: not yet. */
export type HeldTerm = number | null | undefined;

const usual = USUAL_YEARS.map(daysOf);
const isUsual = (days: HeldTerm): boolean => typeof days === 'number' && usual.includes(days);

const choiceOf = (days: HeldTerm): string | null => {
  if (days === undefined) return null;
  return days === null ? 'permanent' : String(days);
};

/** 보유기간: a usual one, for good, or a number of days. */
export const RetentionField = (field: FieldProps<HeldTerm>) => {
  const t = useTexts(texts);
  const text = useRetentionText();
  const { value, onChange } = field;
  const [isOther, setOther] = useState(typeof value === 'number' && !isUsual(value));
  const choose = (id: string | null) => {
    setOther(id === 'other');
    if (id === 'other') onChange(undefined);
    else onChange(id === 'permanent' ? null : Number(id));
  };
  return (
    <>
      <Select
        {...field}
        error={isOther ? undefined : field.error}
        help={t('retentionHelp')}
        value={isOther ? 'other' : choiceOf(value)}
        onChange={choose}
        choices={[
          ...usual.map((days) => ({ id: String(days), label: text(days) })),
          { id: 'permanent', label: t('permanent') },
          { id: 'other', label: t('other') },
        ]}
      />
      {isOther && (
        <NumberField
          name={field.name}
          label={t('retentionDays')}
          value={value ?? null}
          onChange={(days) => onChange(days ?? undefined)}
          error={field.error}
          min={1}
          max={36_500}
          unit={t('daysUnit')}
        />
      )}
    </>
  );
};
