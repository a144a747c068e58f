import { type ImportView, recipientsImport } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, Callout, Checkbox, Grid, RadioGroup, Select } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { Sample } from './sample.tsx';
import { texts } from './texts.ts';
import type { Preview } from './preview.ts';

interface MappingFormProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly preview: Preview;
  readonly onDone: (taken: ImportView) => void;
  readonly onLeave: () => void;
}

const NONE = 'none';

/** Columns are chosen by their place; a choice is words, so the place travels as text until it is sent. */
const schema = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  postcode: z.string(),
  address: z.string(),
  hasHeader: z.boolean(),
  sharedAddress: z.enum(['once', 'each']),
});

interface Held extends Readonly<Record<string, unknown>> {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postcode: string | null;
  readonly address: string | null;
  readonly hasHeader: boolean;
  readonly sharedAddress: 'once' | 'each' | null;
}

const place = (column: number | null): string => (column === null ? NONE : String(column));
const columnOf = (chosen: string): number | null => (chosen === NONE ? null : Number(chosen));

const heldOf = ({ mapping, hasHeader }: Preview): Held => ({
  name: mapping.name === null ? null : place(mapping.name),
  email: place(mapping.email),
  phone: place(mapping.phone),
  postcode: place(mapping.postcode),
  address: place(mapping.address),
  hasHeader,
  sharedAddress: 'once',
});

export const MappingForm = ({ params, preview, onDone, onLeave }: MappingFormProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const take = useAction(recipientsImport, { invalidates: noticeStale, onDone });
  const form = useForm({
    schema,
    initial: heldOf(preview),
    labels: {
      name: t('name'),
      email: t('email'),
      phone: t('phone'),
      postcode: t('postcode'),
      address: t('postal'),
      hasHeader: t('hasHeader'),
      sharedAddress: t('shared'),
    },
    onSubmit: async ({ name, email, phone, postcode, address, hasHeader, sharedAddress }) => {
      const mapping = {
        name: Number(name),
        email: columnOf(email),
        phone: columnOf(phone),
        postcode: columnOf(postcode),
        address: columnOf(address),
      };
      await take.mutateAsync({
        params: { ...params, importId: preview.importId },
        body: { mapping, hasHeader, sharedAddress },
      });
    },
  });
  const columns = columnsOf(preview, (number) => t('column', { number }));
  const optional = [{ id: NONE, label: t('noColumn') }, ...columns];
  return (
    <Form form={form} submitLabel={t('take')} actions={<Button onPress={onLeave}>{t('leave')}</Button>}>
      <Callout
        tone={preview.withoutEmail > 0 ? 'caution' : 'ok'}
        isNews
        title={t('found', { rows: format.number(preview.rows) })}
      >
        {preview.withoutEmail > 0 && <p>{t('withoutEmail', { count: format.number(preview.withoutEmail) })}</p>}
        {preview.mapping.phone !== null && preview.withoutMobile > 0 && (
          <p>{t('withoutMobile', { count: format.number(preview.withoutMobile) })}</p>
        )}
        {preview.mapping.address !== null && preview.withoutPostal > 0 && (
          <p>{t('withoutPostal', { count: format.number(preview.withoutPostal) })}</p>
        )}
      </Callout>
      <Sample preview={preview} names={columns.map(({ label }) => label)} />
      <Grid min="s">
        <Select {...form.field('name')} choices={columns} />
        <Select {...form.field('email')} choices={optional} />
        <Select {...form.field('phone')} choices={optional} />
        <Select {...form.field('postcode')} choices={optional} />
        <Select {...form.field('address')} choices={optional} />
      </Grid>
      <Checkbox {...form.field('hasHeader')} />
      <RadioGroup
        {...form.field('sharedAddress')}
        choices={[
          { id: 'once', label: t('once'), note: t('onceNote') },
          { id: 'each', label: t('each'), note: t('eachNote') },
        ]}
      />
    </Form>
  );
};

const columnsOf = ({ header, sample, hasHeader }: Preview, nameOf: (number: number) => string) => {
  const width = Math.max(header.length, ...sample.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => ({
    id: String(at),
    label: (hasHeader ? header[at] : undefined) || nameOf(at + 1),
  }));
};
