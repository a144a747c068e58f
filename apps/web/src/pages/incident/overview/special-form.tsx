import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, RadioGroup, Select } from '../../../ui/index.ts';
import { answerWords, factWords, groundWords, partWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { knownFacts } from './facts-known.ts';
import { grounds, isIncident, readSpecial, specialSchema, writeSpecial } from './special-facts.ts';
import { texts } from './texts.ts';
import { three } from './three.ts';
import { useAsked } from './use-asked.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

/** What defers a term or starts another: seldom needed, so in a form of its own. */
export const SpecialForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const ground = useTexts(groundWords);
  const answer = useTexts(answerWords);
  const word = useTexts(factWords);
  const part = useTexts(partWords);
  const isAsked = useAsked(props.incident);
  const groundName = (id: (typeof grounds)[number]) => (id === 'unknown' ? answer('unknown') : ground(id));
  const form = useFactForm({
    ...props,
    schema: specialSchema,
    read: readSpecial,
    write: (held) => writeSpecial(held, knownFacts(props.incident)),
    labels: {
      emergencyFrom: `${t('emergency')}: ${t('from')}`,
      emergencyUntil: `${t('emergency')}: ${t('until')}`,
      noHarmEvident: word('noHarmEvident'),
      forceFrom: `${t('force')}: ${t('from')}`,
      forceUntil: `${t('force')}: ${t('until')}`,
      possibleAt: t('possibleAware'),
      ground: t('ground'),
      clearedAt: t('clearedAt'),
      networkAt: t('networkAware'),
      newFactsAt: t('newFacts'),
      disruption: part('disruption'),
    },
    words: { ground: groundName, noHarmEvident: (id) => answer(id), disruption: (id) => answer(id) },
  });
  const answers = three.map((id) => ({ id, label: answer(id) }));
  return (
    <FactFormFrame form={form} onClose={props.onClose}>
      <Chapter title={t('emergency')}>
        <DateTimeField {...form.field('emergencyFrom')} label={t('from')} isPast isOptional />
        <DateTimeField {...form.field('emergencyUntil')} label={t('until')} help={t('untilHelp')} isOptional />
        {isAsked('noHarmEvident') && (
          <RadioGroup {...form.field('noHarmEvident')} help={t('noHarmHelp')} choices={answers} />
        )}
      </Chapter>
      <Chapter title={t('force')}>
        <DateTimeField {...form.field('forceFrom')} label={t('from')} isPast isOptional />
        <DateTimeField {...form.field('forceUntil')} label={t('until')} help={t('untilHelp')} isOptional />
      </Chapter>
      <Chapter title={t('possibility')}>
        <DateTimeField {...form.field('possibleAt')} isPast isOptional />
        <Select {...form.field('ground')} choices={grounds.map((id) => ({ id, label: groundName(id) }))} />
        <DateTimeField {...form.field('clearedAt')} isPast isOptional />
      </Chapter>
      <Chapter title={t('network')}>
        <DateTimeField {...form.field('networkAt')} isPast isOptional />
        <DateTimeField {...form.field('newFactsAt')} help={t('newFactsHelp')} isPast isOptional />
        {isAsked('disruption') && isIncident(form.values) && (
          <RadioGroup {...form.field('disruption')} help={t('disruptionHelp')} choices={answers} />
        )}
      </Chapter>
    </FactFormFrame>
  );
};

const Chapter = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="form-chapter ui-stack" data-gap={3}>
    <legend>{title}</legend>
    {children}
  </fieldset>
);
