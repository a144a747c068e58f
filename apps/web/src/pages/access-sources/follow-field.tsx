import { type AccessSourceView, accessSourcesList } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { type FieldProps, Grid, Select, TextField } from '../../ui/index.ts';
import { meterTexts } from './meter-texts.ts';

export type FollowHeld = Pick<NonNullable<AccessSourceView['follow']>, 'folder' | 'file'> | null;

const NONE = '';

/** A file of the server that is followed; there is nothing to choose where its operator opened no folder. */
export const FollowField = ({ value, onChange, error, ...field }: FieldProps<FollowHeld>) => {
  const t = useTexts(meterTexts);
  const folders = useOperation(accessSourcesList, {}).data?.followFolders ?? [];
  if (folders.length === 0 && value === null) return null;
  const offered = value === null || folders.includes(value.folder) ? folders : [...folders, value.folder];
  return (
    <Grid min="l">
      <Select
        {...field}
        name={`${field.name}.folder`}
        help={t('followHelp')}
        error={error}
        value={value?.folder ?? NONE}
        onChange={(folder) => onChange(folder === NONE || folder === null ? null : { folder, file: value?.file ?? '' })}
        choices={[{ id: NONE, label: t('followNone') }, ...offered.map((folder) => ({ id: folder, label: folder }))]}
        isOptional
      />
      {value !== null && (
        <TextField
          name={`${field.name}.file`}
          label={t('followFile')}
          value={value.file}
          onChange={(file) => onChange({ ...value, file })}
          placeholder="access.log"
          autoComplete="off"
        />
      )}
    </Grid>
  );
};
