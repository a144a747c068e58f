import { type GradeAnswers, type IncidentView, incidentsGrade, suggestedGrade } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Callout, RadioGroup, TextArea, notify } from '../../../ui/index.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { wholeCase } from '../parts/case-queries.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { answerWords } from '../words/fact-words.ts';
import { texts } from './texts.ts';

const questions = ['disclosedOutside', 'misusedInside', 'keptUnsafely'] as const;
const grades = ['1', '2', '3'] as const;
type YesNo = 'yes' | 'no';
type Answers = Readonly<Record<(typeof questions)[number], YesNo | null>>;

const yesNo = z.enum(['yes', 'no']);
const schema = z.object({
  version: z.int(),
  disclosedOutside: yesNo,
  misusedInside: yesNo,
  keptUnsafely: yesNo,
  grade: z.enum(grades),
  reason: z.string().trim().max(1000).default(''),
});

/** What the answers suggest: `undefined` until all three are given, `null` when no grade fits. */
function suggestionOf(answers: Answers): ReturnType<typeof suggestedGrade> | undefined {
  if (questions.some((name) => answers[name] === null)) return undefined;
  return suggestedGrade(
    Object.fromEntries(questions.map((name) => [name, answers[name] === 'yes'])) as unknown as GradeAnswers,
  );
}

/** Three questions suggest; the chief privacy officer decides, and says why where the two differ. */
export const GradeForm = ({ incident, onClose }: CaseFormProps) => {
  const t = useTexts(texts);
  const answer = useTexts(answerWords);
  const grade = useAction(incidentsGrade, { invalidates: wholeCase });
  const form = useForm({
    schema,
    initial: {
      version: incident.version,
      disclosedOutside: null as YesNo | null,
      misusedInside: null as YesNo | null,
      keptUnsafely: null as YesNo | null,
      grade: null as (typeof grades)[number] | null,
      reason: '',
    },
    before: gradeOf(incident),
    current: (now) => gradeOf(now as unknown as IncidentView),
    labels: { ...questionTexts(t), grade: t('chosen'), reason: t('reason') },
    words: { grade: (id) => t(`grade${id}`) },
    onSubmit: async ({ version, reason, grade: chosen, ...given }) => {
      const answers = Object.fromEntries(questions.map((name) => [name, given[name] === 'yes']));
      await grade.mutateAsync({
        params: { incidentId: incident.id },
        body: { version, reason, grade: Number(chosen) as 1 | 2 | 3, answers: answers as unknown as GradeAnswers },
      });
      notify(t('gradeDone'));
      onClose();
    },
  });
  const suggestion = suggestionOf(form.values);
  const answers = (['yes', 'no'] as const).map((id) => ({ id, label: answer(id) }));
  const reply = (name: (typeof questions)[number], value: YesNo | null) => {
    form.set(name, value);
    const next = suggestionOf({ ...form.values, [name]: value });
    if (next !== undefined && next !== null) form.set('grade', String(next) as (typeof grades)[number]);
  };
  return (
    <DialogForm form={form} submitLabel={t('gradeTitle')} onClose={onClose}>
      {questions.map((name) => (
        <RadioGroup key={name} {...form.field(name)} onChange={(value) => reply(name, value)} choices={answers} />
      ))}
      <Suggestion suggestion={suggestion} />
      <RadioGroup
        {...form.field('grade')}
        choices={grades.map((id) => ({ id, label: t(`grade${id}`), note: t(`grade${id}Note`) }))}
      />
      <TextArea {...form.field('reason')} help={t('gradeReasonHelp')} rows={2} maxLength={1000} isOptional />
    </DialogForm>
  );
};

const gradeOf = ({ grade }: Pick<IncidentView, 'grade'>) => ({
  grade: grades.find((one) => one === String(grade)) ?? null,
});

const questionTexts = (t: (key: (typeof questions)[number]) => string) => ({
  disclosedOutside: t('disclosedOutside'),
  misusedInside: t('misusedInside'),
  keptUnsafely: t('keptUnsafely'),
});

const Suggestion = ({ suggestion }: { readonly suggestion: 1 | 2 | 3 | null | undefined }) => {
  const t = useTexts(texts);
  if (suggestion === undefined) return <p className="ui-field-help">{t('suggestedWait')}</p>;
  return (
    <Callout tone={suggestion === null ? 'caution' : 'info'}>
      {suggestion === null ? t('suggestedNone') : t('suggested', { grade: suggestion })}
    </Callout>
  );
};
