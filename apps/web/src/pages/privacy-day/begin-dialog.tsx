import { campaignsCreate } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ConfirmDialog, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** A campaign as most have it; whoever wants another day, or some departments only, changes it by the API for now. */
export const BeginDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const [name, setName] = useState<string>(t('title'));
  const begin = useAction(campaignsCreate, { invalidates: ['campaigns'] });
  return (
    <ConfirmDialog
      title={t('begin')}
      confirmLabel={t('begin')}
      isOpen
      onClose={onClose}
      onConfirm={() => begin.mutateAsync({ body: { name } })}
    >
      <p>{t('beginHelp')}</p>
      <TextField name="name" label={t('name')} value={name} onChange={setName} autoComplete="off" />
    </ConfirmDialog>
  );
};
