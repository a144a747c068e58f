import { line, moment, prose, reason, version } from '@bongsu/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { ProblemError } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  type Choice,
  ComboBox,
  DateField,
  DateTimeField,
  FileField,
  NumberField,
  Panel,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { texts } from './texts.ts';

const schema = z.object({
  title: line(100),
  story: prose(500),
  people: z.int().min(0).nullable(),
  cause: z.enum(['a', 'b', 'c']),
  grade: z.enum(['a', 'b']),
  kinds: z.array(z.enum(['a', 'b', 'c'])).min(1),
  agreed: z.boolean(),
  awareAt: moment,
  postedFrom: z.iso.date().optional(),
  note: reason.optional(),
  version,
});

const people: readonly Choice[] = ['김하늘', '이바다', '박가람', '최누리'].map((label, place) => ({
  id: `${place}`,
  label,
}));

export const Fields = () => {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const [handler, setHandler] = useState<Choice | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const form = useForm({
    schema,
    initial: {
      title: '',
      story: '',
      people: null as number | null,
      cause: null as 'a' | 'b' | 'c' | null,
      grade: null as 'a' | 'b' | null,
      kinds: [] as readonly ('a' | 'b' | 'c')[],
      agreed: false,
      awareAt: null as string | null,
      postedFrom: null as string | null,
      version: 1,
    },
    labels: {
      title: t('name'),
      story: t('story1'),
      people: t('people'),
      cause: t('cause'),
      grade: t('grade'),
      kinds: t('cause'),
      agreed: t('agreed'),
      awareAt: t('awareAt'),
      postedFrom: t('postedFrom'),
    },
    onSubmit: async (_value, typed) => {
      const current = { ...typed, title: t('caseB'), people: 1240, version: 2 };
      throw new ProblemError({ type: '', status: 409, code: 'conflict', title: '', advice: '', current });
    },
  });
  const causes = [
    { id: 'a', label: t('causeA') },
    { id: 'b', label: t('causeB') },
    { id: 'c', label: t('causeC') },
  ] as const;
  const grades = [
    { id: 'a', label: t('kindA'), note: t('kindANote') },
    { id: 'b', label: t('kindB'), note: t('kindBNote') },
  ] as const;
  const found = people
    .filter(({ label }) => label.includes(words))
    .map(({ id, label }) => ({ id, label, note: t('department') }));
  return (
    <Panel title={t('forms')}>
      <Form form={form} submitLabel={t('save')} actions={<Button>{t('later')}</Button>}>
        <TextField {...form.field('title')} help={t('nameHelp')} />
        <TextArea {...form.field('story')} maxLength={500} />
        <NumberField {...form.field('people')} unit={t('counted')} min={0} />
        <Select {...form.field('cause')} choices={causes} />
        <RadioGroup {...form.field('grade')} choices={grades} look="cards" />
        <CheckboxGroup {...form.field('kinds')} choices={causes} />
        <DateTimeField {...form.field('awareAt')} isPast />
        <DateField {...form.field('postedFrom')} isOptional />
        <ComboBox
          name="handler"
          label={t('handler')}
          value={handler}
          onChange={setHandler}
          choices={found}
          onSearch={setWords}
          isOptional
        />
        <FileField
          name="files"
          label={t('evidence')}
          value={files}
          onChange={setFiles}
          maxBytes={10 * 1024 ** 2}
          kinds={['.pdf', '.hwpx', '.png']}
          isMultiple
          isOptional
        />
        <Checkbox {...form.field('agreed')} />
        <TextField name="off" label={t('number')} value="2026-001" onChange={() => undefined} isDisabled />
        <TextField name="bad" label={t('name')} value="" onChange={() => undefined} error={t('nameError')} />
      </Form>
    </Panel>
  );
};
