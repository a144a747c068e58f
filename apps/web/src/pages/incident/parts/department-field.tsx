import { DepartmentField as AnyDepartment } from '../../../people/department-field.tsx';
import { useTexts } from '../../../i18n/index.ts';
import type { FieldProps } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** A department; none may be chosen where the field is optional. */
export const DepartmentField = (props: FieldProps<string | null>) => {
  const t = useTexts(texts);
  return props.isOptional === true ? (
    <AnyDepartment {...props} noneLabel={t('noDepartment')} />
  ) : (
    <AnyDepartment {...props} />
  );
};
