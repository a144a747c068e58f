import { dataKinds, effects, factValues } from '@bongsu/contracts';
import { z } from 'zod';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, NumberField, TextArea } from '../../../ui/index.ts';
import { dataKindWords, effectWords, factPhrases, factWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { texts } from './texts.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

const schema = z.object({
  subjectCount: factValues.subjectCount,
  subjectCountAtLeast: factValues.subjectCountAtLeast,
  effects: factValues.effects,
  dataKinds: factValues.dataKinds,
  dataItems: factValues.dataItems.optional(),
});

/** How many, which data, and what became of it. */
export const ScaleForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const kind = useTexts(dataKindWords);
  const effect = useTexts(effectWords);
  const format = useFormat();
  const phrase = useTexts(factPhrases);
  const form = useFactForm({
    ...props,
    schema,
    read: (known) => ({
      subjectCount: known.subjectCount ?? null,
      subjectCountAtLeast: known.subjectCountAtLeast ?? null,
      effects: (known.effects ?? []) as readonly (typeof effects)[number][],
      dataKinds: (known.dataKinds ?? []) as readonly (typeof dataKinds)[number][],
      dataItems: known.dataItems ?? '',
    }),
    write: (held) => ({
      subjectCount: held.subjectCount,
      subjectCountAtLeast: held.subjectCountAtLeast,
      effects: held.effects,
      dataKinds: held.dataKinds,
      dataItems: held.dataItems,
    }),
    labels: {
      subjectCount: word('subjectCount'),
      subjectCountAtLeast: word('subjectCountAtLeast'),
      effects: word('effects'),
      dataKinds: word('dataKinds'),
      dataItems: word('dataItems'),
    },
    words: {
      subjectCount: (count) => phrase('people', { count: format.number(count) }),
      subjectCountAtLeast: (count) => phrase('people', { count: format.number(count) }),
      effects: (id) => effect(id),
      dataKinds: (id) => kind(id),
    },
  });
  return (
    <FactFormFrame form={form} onClose={props.onClose}>
      <NumberField {...form.field('subjectCount')} help={t('subjectHelp')} unit={t('people')} min={0} isOptional />
      <NumberField
        {...form.field('subjectCountAtLeast')}
        help={t('atLeastHelp')}
        unit={t('people')}
        min={0}
        isOptional
      />
      <CheckboxGroup {...form.field('effects')} choices={effects.map((id) => ({ id, label: effect(id) }))} isOptional />
      <CheckboxGroup
        {...form.field('dataKinds')}
        help={t('kindsHelp')}
        choices={dataKinds.map((id) => ({ id, label: kind(id) }))}
        isOptional
      />
      <TextArea {...form.field('dataItems')} help={t('itemsHelp')} maxLength={2000} rows={2} isOptional />
    </FactFormFrame>
  );
};
