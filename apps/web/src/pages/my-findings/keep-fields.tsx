import { personalFilesList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { DateField, type FieldProps, Select, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

export const noKeep = {
  legalBasis: '',
  expiresOn: null as string | null,
  personalFileId: null as string | null,
};

interface KeepFieldsProps {
  readonly legalBasis: FieldProps<string>;
  readonly expiresOn: FieldProps<string | null>;
  readonly personalFileId: FieldProps<string | null>;
}

/** Why something may be kept, until when, and as a part of which registered file (개인정보파일). */
export const KeepFields = ({ legalBasis, expiresOn, personalFileId }: KeepFieldsProps) => {
  const t = useTexts(texts);
  const registered = useOperation(personalFilesList, {});
  const choices = (registered.data?.items ?? [])
    .filter(({ isEnded }) => !isEnded)
    .map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <TextField {...legalBasis} />
      <DateField {...expiresOn} />
      <Select {...personalFileId} placeholder={t('noPersonalFile')} choices={choices} isOptional />
    </>
  );
};
