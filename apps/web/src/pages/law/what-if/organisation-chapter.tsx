import { legalRoles, optionalRules } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup } from '../../../ui/index.ts';
import { optionalRuleWords } from '../../organisation/legal-texts.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import { roleWords } from '../words.ts';
import type { ChapterProps } from './chapter.ts';
import { texts } from './texts.ts';

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
      <ThreeField {...field('organisation.public')} />
      <ThreeField {...field('organisation.euSubjects')} />
      <CheckboxGroup
        {...field('organisation.optionalRules')}
        help={t('optionalHelp')}
        choices={optionalRules.map((id) => ({ id, label: rule(id) }))}
      />
    </>
  );
};
