import type { SourceMapping } from '@bongsu/contracts';
import type { Form } from '../../forms/use-form.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, Grid, NumberField, TextField } from '../../ui/index.ts';
import { FollowField, type FollowHeld } from './follow-field.tsx';
import { LinesField } from './lines-field.tsx';
import { meterTexts } from './meter-texts.ts';
import { texts } from './texts.ts';

/** What is known of a system beside how it is read, as its forms hold it. */
export interface AboutHeld extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly certificates: readonly string[];
  readonly follow: FollowHeld;
  readonly rhythmMinutes: number | null;
  readonly people: number | null;
  readonly hasUniqueIds: boolean;
  readonly hasSensitive: boolean;
}

export function useAboutLabels() {
  const [t, tm] = [useTexts(texts), useTexts(meterTexts)];
  return {
    name: t('name'),
    addresses: t('addresses'),
    certificates: t('certificates'),
    follow: tm('follow'),
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
      <FollowField {...form.field('follow')} />
      <Checkbox {...form.field('hasUniqueIds')} />
      <Checkbox {...form.field('hasSensitive')} />
    </>
  );
};

/** By what it is known where it sends syslog, which shows no key. */
export const SenderFields = <Held extends AboutHeld>({
  form,
  format,
}: {
  readonly form: Form<Held>;
  readonly format: SourceMapping['format'];
}) => {
  const t = useTexts(texts);
  if (format !== 'syslog' && format !== 'cef') return null;
  return (
    <Grid min="l">
      <LinesField {...form.field('addresses')} help={t('addressesHelp')} isOptional />
      <LinesField {...form.field('certificates')} help={t('certificatesHelp')} isOptional />
    </Grid>
  );
};

export const NameField = <Held extends AboutHeld>({ form }: { readonly form: Form<Held> }) => {
  const t = useTexts(texts);
  return <TextField {...form.field('name')} placeholder={t('nameExample')} autoComplete="off" />;
};
