import { safeguardRoles } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { CheckboxGroup, DateField, Select } from '../../../ui/index.ts';
import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { threeWords } from '../supposing/texts.ts';
import { ThreeField } from '../supposing/three-field.tsx';
import { roleWords } from '../words.ts';
import type { ChapterProps } from './chapter.ts';
import { sizeChoices } from './held.ts';
import { texts } from './texts.ts';
import { sizeWords } from './words.ts';

export const OrganisationChapter = ({ supposed: { field, set } }: ChapterProps) => {
  const t = useTexts(texts);
  const size = useTexts(sizeWords);
  const role = useTexts(roleWords);
  const three = useTexts(threeWords);
  return (
    <>
      <DateField {...field('asOf')} help={t('asOfHelp')} />
      <Select
        {...field('size')}
        help={t('sizeHelp')}
        onChange={(id) => set('size', id ?? NOT_KNOWN)}
        choices={sizeChoices.map((id) => ({ id, label: id === NOT_KNOWN ? three(NOT_KNOWN) : size(id) }))}
      />
      <CheckboxGroup
        {...field('roles')}
        help={t('listHelp')}
        choices={safeguardRoles.map((id) => ({ id, label: role(id) }))}
      />
      <ThreeField {...field('managesPublicAccounts')} help={t('accountsHelp')} />
    </>
  );
};
