import type { PersonRef } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { texts } from './texts.ts';

/** `이등불 (정보보호팀)`. */
export function usePersonName(): (person: Pick<PersonRef, 'name' | 'department'>) => string {
  const t = useTexts(texts);
  return ({ name, department }) => (department === null ? name : t('personAndDepartment', { name, department }));
}
