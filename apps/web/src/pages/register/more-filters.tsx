import { handlingTypes, reportSources, stages } from '@bongsu/contracts';
import { gradeWords, handlingWords, stageWords } from '../../case/words.ts';
import { useTexts } from '../../i18n/index.ts';
import { Checkbox, DateField, Select } from '../../ui/index.ts';
import { DepartmentField } from '../../people/department-field.tsx';
import { sourceWords } from '../incident/words/people-words.ts';
import type { FilterProps } from './filter-props.ts';
import { texts } from './texts.ts';

const ALL = 'all' as const;
const grades = ['1', '2', '3'] as const;

const picked = <Id extends string>(id: Id | null): Exclude<Id, typeof ALL> | undefined =>
  id === null || id === ALL ? undefined : (id as Exclude<Id, typeof ALL>);

/** The conditions that are asked for less often. */
export const MoreFilters = ({ query, onChange }: FilterProps) => {
  const t = useTexts(texts);
  const stage = useTexts(stageWords);
  const handling = useTexts(handlingWords);
  const grade = useTexts(gradeWords);
  const source = useTexts(sourceWords);
  const any = { id: ALL, label: t('all') } as const;

  return (
    <div className="register-fields">
      <Select
        name="stage"
        label={t('stage')}
        value={query.stage ?? ALL}
        onChange={(id) => onChange({ stage: picked(id) })}
        choices={[any, ...stages.map((id) => ({ id, label: stage(id) }))]}
      />
      <Select
        name="grade"
        label={t('grade')}
        value={query.grade === undefined ? ALL : String(query.grade)}
        onChange={(id) => onChange({ grade: picked(id) })}
        choices={[any, ...grades.map((id) => ({ id, label: grade('grade', { grade: id }) }))]}
      />
      <Select
        name="handlingType"
        label={t('handlingType')}
        value={query.handlingType ?? ALL}
        onChange={(id) => onChange({ handlingType: picked(id) })}
        choices={[any, ...handlingTypes.map((id) => ({ id, label: handling(id) }))]}
      />
      <Select
        name="source"
        label={t('source')}
        value={query.source ?? ALL}
        onChange={(id) => onChange({ source: picked(id) })}
        choices={[any, ...reportSources.map((id) => ({ id, label: source(id) }))]}
      />
      <DepartmentField
        name="departmentId"
        label={t('department')}
        value={query.departmentId ?? null}
        onChange={(id) => onChange({ departmentId: id ?? undefined })}
        noneLabel={any.label}
      />
      <DateField
        name="from"
        label={t('from')}
        value={query.from ?? null}
        onChange={(day) => onChange({ from: day ?? undefined })}
        isOptional
      />
      <DateField
        name="to"
        label={t('to')}
        value={query.to ?? null}
        onChange={(day) => onChange({ to: day ?? undefined })}
        isOptional
      />
      <Checkbox
        name="late"
        label={t('late')}
        value={query.late === 'true'}
        onChange={(only) => onChange({ late: only ? 'true' : undefined })}
      />
    </div>
  );
};
