import type { Form } from '../../forms/use-form.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, DateTimeField, Grid, NumberField, RadioGroup, TextField } from '../../ui/index.ts';
import { DepartmentField } from '../../people/department-field.tsx';
import { PeopleField } from '../../people/people-field.tsx';
import { reporterWords } from '../incident/words/people-words.ts';
import type { ReportHeld } from './report-held.ts';
import { texts } from './texts.ts';

const kinds = ['staff', 'student', 'public'] as const;
const notes = { staff: 'staffNote', student: 'studentNote', public: 'publicNote' } as const;

/** Everything that may stay empty, after what is needed. */
export const MoreFields = ({ form }: { readonly form: Form<ReportHeld> }) => {
  const t = useTexts(texts);
  const reporter = useTexts(reporterWords);
  const choices = kinds.map((id) => ({ id, label: reporter(id), note: t(notes[id]) }));
  return (
    <fieldset className="report-more ui-stack">
      <legend>{t('more')}</legend>
      <p className="ui-field-help">{t('moreHelp')}</p>
      <Grid min="m">
        <DateTimeField {...form.field('occurredAt')} isPast isOptional />
        <NumberField {...form.field('approximateCount')} unit={t('countUnit')} min={0} max={100_000_000} isOptional />
      </Grid>
      <DepartmentField {...form.field('departmentId')} isOptional />
      <PeopleField {...form.field('involvedIds')} help={t('involvedHelp')} isOptional />
      <RadioGroup {...form.field('reporterType')} choices={choices} />
      <div className="ui-stack" data-gap={2}>
        <h2 className="report-reach">{t('reach')}</h2>
        <p className="ui-field-help">{t('reachHelp')}</p>
        <Grid min="m">
          <TextField {...form.field('phone')} type="tel" autoComplete="tel" isOptional />
          <TextField {...form.field('email')} type="email" autoComplete="email" isOptional />
        </Grid>
        <Checkbox {...form.field('shared')} help={t('sharedHelp')} />
      </div>
    </fieldset>
  );
};
