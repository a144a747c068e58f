import { agentsInvite } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { type Choice, ConfirmDialog, TextField } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface InviteDialogProps {
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
}

/** For whose machine a code is issued, and what it is called. */
export const InviteDialog = ({ onClose, onCode }: InviteDialogProps) => {
  const t = useTexts(texts);
  const invite = useAction(agentsInvite, { invalidates: ['agents'] });
  const [label, setLabel] = useState('');
  const [owner, setOwner] = useState<Choice | null>(null);
  const [deputy, setDeputy] = useState<Choice | null>(null);
  const issue = async () => {
    const body = { label, ownerId: owner?.id ?? '', deputyId: deputy?.id ?? null };
    onCode((await invite.mutateAsync({ body })).code);
  };
  return (
    <ConfirmDialog title={t('invite')} confirmLabel={t('invite')} isOpen onClose={onClose} onConfirm={issue}>
      <TextField
        name="label"
        label={t('label')}
        placeholder={t('labelExample')}
        value={label}
        onChange={setLabel}
        autoComplete="off"
      />
      <PersonField name="ownerId" label={t('owner')} help={t('ownerHelp')} value={owner} onChange={setOwner} />
      <PersonField name="deputyId" label={t('deputy')} value={deputy} onChange={setDeputy} isOptional />
    </ConfirmDialog>
  );
};
