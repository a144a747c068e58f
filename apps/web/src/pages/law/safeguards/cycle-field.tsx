import { useState } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { Select } from '../../../ui/index.ts';
import { CountField } from '../supposing/count-field.tsx';
import { texts, unitWords } from './texts.ts';

const units = ['D', 'W', 'M', 'Y'] as const;
type Unit = (typeof units)[number];

const read = (cycle: string | null): { readonly length: number | null; readonly unit: Unit | undefined } => {
  const [, length, letter] = /^P(\d+)([DWMY])$/.exec(cycle ?? '') ?? [];
  return { length: length === undefined ? null : Number(length), unit: units.find((unit) => unit === letter) };
};

/** No plan checks every thousand years; what is longer, or zero, is not taken. */
const write = (length: number | null, unit: Unit): string | null =>
  length === null || length < 1 || length > 999 ? null : `P${length}${unit}`;

/** How often: a number and its unit, held as `P3M`. */
export const CycleField = ({ value, onChange, ...rest }: FieldProps<string | null>) => {
  const t = useTexts(texts);
  const unitWord = useTexts(unitWords);
  const { length, unit: known } = read(value);
  const [chosen, choose] = useState<Unit>('M');
  const unit = known ?? chosen;
  const changeUnit = (next: Unit) => {
    choose(next);
    onChange(write(length, next));
  };
  return (
    <div className="supposing-pair">
      <CountField {...rest} value={length} onChange={(next) => onChange(write(next, unit))} hasOwnUnit />
      <Select
        name="reviewCycleUnit"
        label={t('unit')}
        value={unit}
        onChange={(next) => next !== null && changeUnit(next)}
        choices={units.map((id) => ({ id, label: unitWord(id) }))}
        isOptional
      />
    </div>
  );
};
