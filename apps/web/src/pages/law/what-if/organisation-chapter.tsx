import { legalRoles, optionalRules } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup } from '../../../ui/index.ts';
import { optionalRuleWords } from '../../organisation/legal-texts.ts';
import { roleWords } from '../words.ts';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';
import { ThreeField } from './three-field.tsx';

export const OrganisationChapter = ({ supposed: { field } }: ChapterProps) => {
  const t = useTexts(texts);
  const role = useTexts(roleWords);
  const rule = useTexts(optionalRuleWords);
  return (
    <>
      <CheckboxGroup
        {...field('organisation.roles')}
        help={t('rolesHelp')}
        choices={legalRoles.map((id) => ({ id, label: role(id) }))}
      />
      <ThreeField field={field} name="organisation.public" />
      <ThreeField field={field} name="organisation.euSubjects" />
      <CheckboxGroup
        {...field('organisation.optionalRules')}
        help={t('optionalHelp')}
        choices={optionalRules.map((id) => ({ id, label: rule(id) }))}
      />
    </>
  );
};
