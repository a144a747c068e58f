import { type CampaignView, departmentsList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { departmentChoices } from '../../people/department-field.tsx';
import { CheckboxGroup, type FieldProps, RadioGroup, Stack } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Everybody, or some departments with whatever is below them. */
export const ParticipantsField = (field: FieldProps<CampaignView['departmentIds']>) => {
  const t = useTexts(texts);
  const departments = useOperation(departmentsList, {}, { enabled: field.value !== null });
  return (
    <Stack gap={3}>
      <RadioGroup
        name="everybody"
        label={field.label}
        value={field.value === null ? 'all' : 'some'}
        onChange={(id) => field.onChange(id === 'all' ? null : [])}
        choices={[
          { id: 'all', label: t('whoAll') },
          { id: 'some', label: t('whoSome') },
        ]}
      />
      {field.value !== null && (
        <CheckboxGroup
          {...field}
          label={t('whoTheseHelp')}
          value={field.value}
          onChange={(ids) => field.onChange([...ids])}
          choices={departmentChoices(departments.data?.items ?? [])}
        />
      )}
    </Stack>
  );
};
