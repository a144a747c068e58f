import type { Form } from '../../forms/use-form.ts';
import { useTexts } from '../../i18n/index.ts';
import { DateTimeField, NumberField, TextArea } from '../../ui/index.ts';
import type { Held } from './held.ts';
import { texts } from './texts.ts';

export interface PartProps {
  readonly form: Form<Held>;
}

export const FactFields = ({ form }: PartProps) => {
  const t = useTexts(texts);
  return (
    <>
      <TextArea {...form.field('dataLines')} help={t('dataItemsHelp')} isOptional rows={4} />
      <NumberField
        {...form.field('affected')}
        help={t('affectedHelp')}
        unit={t('peopleUnit')}
        min={0}

        isOptional
      />
      <DateTimeField {...form.field('occurredAt')} isPast isOptional />
      <DateTimeField {...form.field('awareAt')} isPast />
    </>
  );
};
