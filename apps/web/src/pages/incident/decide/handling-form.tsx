import {
  type IncidentView,
  disciplineResults,
  handlingTypes,
  incidentsSetHandling,
  judicialResults,
} from '@bongsu/contracts';
import { z } from 'zod';
import { handlingWords } from '../../../case/words.ts';
import { useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Select, TextField, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { chosen } from '../parts/choice.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { disciplineWords, judicialWords } from '../words/people-words.ts';
import { texts } from './texts.ts';

const NONE = 'none';
const judicials = [NONE, ...judicialResults] as const;
const disciplines = [NONE, ...disciplineResults] as const;

const schema = z.object({
  version: z.int(),
  handlingType: z.enum(handlingTypes),
  judicial: z.enum(judicials),
  discipline: z.enum(disciplines),
  note: z.string().trim().max(500).default(''),
});

const given = <Word extends string>(word: Word): Exclude<Word, typeof NONE> | null =>
  word === NONE ? null : (word as Exclude<Word, typeof NONE>);

const heldOf = ({
  version,
  handlingType,
  disposition,
}: Pick<IncidentView, 'version' | 'handlingType' | 'disposition'>) => ({
  version,
  handlingType: chosen(handlingType),
  judicial: chosen<(typeof judicials)[number]>(disposition.judicial ?? NONE),
  discipline: chosen<(typeof disciplines)[number]>(disposition.discipline ?? NONE),
  note: disposition.note,
});

export const HandlingForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const handling = useTexts(handlingWords);
  const judicialWord = useTexts(judicialWords);
  const disciplineWord = useTexts(disciplineWords);
  const change = useAction(incidentsSetHandling, { invalidates: wholeCase });
  const judicialName = (id: (typeof judicials)[number]) => (id === NONE ? t('none') : judicialWord(id));
  const disciplineName = (id: (typeof disciplines)[number]) => (id === NONE ? t('none') : disciplineWord(id));
  const form = useForm({
    schema,
    initial: heldOf(incident),
    current: (now) => heldOf(now as unknown as IncidentView),
    labels: { handlingType: t('handlingType'), judicial: t('judicial'), discipline: t('discipline'), note: t('note') },
    words: { handlingType: (id) => handling(id), judicial: judicialName, discipline: disciplineName },
    onSubmit: async ({ version, handlingType, judicial, discipline, note }) => {
      const body = { judicial: given(judicial), discipline: given(discipline), note };
      await change.mutateAsync({
        params: { incidentId: incident.id },
        body: { version, handlingType, disposition: body },
      });
      notify(t('handlingDone'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} onClose={onClose}>
      <Select {...form.field('handlingType')} choices={handlingTypes.map((id) => ({ id, label: handling(id) }))} />
      <Select {...form.field('judicial')} choices={judicials.map((id) => ({ id, label: judicialName(id) }))} />
      <Select {...form.field('discipline')} choices={disciplines.map((id) => ({ id, label: disciplineName(id) }))} />
      <TextField {...form.field('note')} isOptional />
    </DialogForm>
  );
};
