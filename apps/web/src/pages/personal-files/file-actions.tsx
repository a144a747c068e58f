import { type PersonalFileView, personalFilesUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ConfirmDialog, MenuButton } from '../../ui/index.ts';
import { FileDialog } from './file-dialog.tsx';
import { texts } from './texts.ts';

/** Change it, or say that nothing new belongs to it. */
export const FileActions = ({ file }: { readonly file: PersonalFileView }) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'edit' | 'turn' | null>(null);
  const update = useAction(personalFilesUpdate, { invalidates: ['personalFiles'] });
  const { id: personalFileId, ...fields } = file;
  const { name, isEnded } = file;
  const turn = isEnded ? 'resume' : 'end';
  const close = () => setAsked(null);
  return (
    <>
      <MenuButton
        label={t('more', { name })}
        icon="more"
        isBare
        items={[
          { id: 'edit', label: t('edit') },
          { id: 'turn', label: t(turn) },
        ]}
        onChoose={(act) => setAsked(act === 'edit' ? 'edit' : 'turn')}
      />
      {asked === 'edit' && <FileDialog file={file} onClose={close} />}
      <ConfirmDialog
        title={t(turn)}
        confirmLabel={t(turn)}
        isOpen={asked === 'turn'}
        onClose={close}
        onConfirm={() => update.mutateAsync({ params: { personalFileId }, body: { ...fields, isEnded: !isEnded } })}
      >
        <p>{t(isEnded ? 'resumeHelp' : 'endHelp', { name })}</p>
      </ConfirmDialog>
    </>
  );
};
