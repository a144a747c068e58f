import type { Form } from '../../forms/use-form.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, Grid, NumberField, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** What is known of a system beside how it is read, as its forms hold it. */
export interface AboutHeld extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly rhythmMinutes: number | null;
  readonly people: number | null;
  readonly hasUniqueIds: boolean;
  readonly hasSensitive: boolean;
}

export function useAboutLabels() {
  const t = useTexts(texts);
  return {
    name: t('name'),
    rhythmMinutes: t('rhythm'),
    people: t('people'),
    hasUniqueIds: t('hasUniqueIds'),
    hasSensitive: t('hasSensitive'),
  };
}

/** What decides when silence is told and how long records are kept (제8조제1항). */
export const AboutFields = <Held extends AboutHeld>({ form }: { readonly form: Form<Held> }) => {
  const t = useTexts(texts);
  return (
    <>
      <Grid min="l">
        <NumberField
          {...form.field('rhythmMinutes')}
          help={t('rhythmHelp')}
          unit={t('minutes')}
          min={1}
          max={100_000}
          isOptional
        />
        <NumberField {...form.field('people')} help={t('peopleHelp')} unit={t('peopleUnit')} min={0} isOptional />
      </Grid>
      <Checkbox {...form.field('hasUniqueIds')} />
      <Checkbox {...form.field('hasSensitive')} />
    </>
  );
};

export const NameField = <Held extends AboutHeld>({ form }: { readonly form: Form<Held> }) => {
  const t = useTexts(texts);
  return <TextField {...form.field('name')} placeholder={t('nameExample')} autoComplete="off" />;
};
