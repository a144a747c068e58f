import { factValues } from '@bongsu/contracts';
import { z } from 'zod';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField } from '../../../ui/index.ts';
import { factWords } from '../words/fact-words.ts';
import { FactFormFrame } from './fact-form-frame.tsx';
import { texts } from './texts.ts';
import { type FactFormProps, useFactForm } from './use-fact-form.ts';

const schema = z.object({
  occurredAt: factValues.occurredAt,
  detectedAt: factValues.detectedAt,
  awareAt: factValues.awareAt,
  containedAt: factValues.containedAt,
  recoveredAt: factValues.recoveredAt,
});

/** 발생, 탐지, 인지: three moments that are never one. */
export const MomentsForm = (props: FactFormProps) => {
  const t = useTexts(texts);
  const word = useTexts(factWords);
  const form = useFactForm({
    ...props,
    schema,
    read: (known) => ({
      occurredAt: known.occurredAt ?? null,
      detectedAt: known.detectedAt ?? null,
      awareAt: known.awareAt ?? null,
      containedAt: known.containedAt ?? null,
      recoveredAt: known.recoveredAt ?? null,
    }),
    write: ({ occurredAt, detectedAt, awareAt, containedAt, recoveredAt }) => ({
      occurredAt,
      detectedAt,
      awareAt,
      containedAt,
      recoveredAt,
    }),
    labels: {
      occurredAt: word('occurredAt'),
      detectedAt: word('detectedAt'),
      awareAt: word('awareAt'),
      containedAt: word('containedAt'),
      recoveredAt: word('recoveredAt'),
    },
  });
  return (
    <FactFormFrame form={form} onClose={props.onClose} whyHelp={t('whyMoments')}>
      <DateTimeField {...form.field('occurredAt')} help={t('occurredHelp')} isPast isOptional />
      <DateTimeField {...form.field('detectedAt')} help={t('detectedHelp')} isPast isOptional />
      <DateTimeField {...form.field('awareAt')} help={t('awareHelp')} isPast isOptional />
      <DateTimeField {...form.field('containedAt')} isPast isOptional />
      <DateTimeField {...form.field('recoveredAt')} isPast isOptional />
    </FactFormFrame>
  );
};
