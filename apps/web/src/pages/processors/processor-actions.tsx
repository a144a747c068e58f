import { type ProcessorView, processorsEnd, processorsRenewCode } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, MenuButton, ReasonDialog, notify } from '../../ui/index.ts';
import { CodeShown } from './code-shown.tsx';
import { texts } from './texts.ts';

interface ProcessorActionsProps {
  readonly of: ProcessorView;
  readonly onEdit: () => void;
}

const invalidates = ['processors'];

/** Change it, issue a new code, or close the door to it. */
export const ProcessorActions = ({ of, onEdit }: ProcessorActionsProps) => {
  const t = useTexts(texts);
  const { name, version } = of;
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const renew = useAction(processorsRenewCode, { invalidates });
  const end = useAction(processorsEnd, { invalidates, onDone: () => notify(t('endedNow', { name })) });
  const params = { processorId: of.id };
  return (
    <>
      <MenuButton
        label={t('more', { name })}
        icon="more"
        isBare
        items={[
          { id: 'edit', label: t('edit') },
          { id: 'renew', label: t('renew') },
          { id: 'end', label: t('end') },
        ]}
        onChoose={(act) => (act === 'edit' ? onEdit() : setAsked(act === 'renew' ? 'renew' : 'end'))}
      />
      <ReasonDialog
        title={t('renew')}
        confirmLabel={t('renew')}
        isOpen={asked === 'renew'}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) => setCode((await renew.mutateAsync({ params, body: { version, reason } })).code)}
      >
        <p>{t('renewHelp', { name })}</p>
      </ReasonDialog>
      <ReasonDialog
        title={t('end')}
        confirmLabel={t('end')}
        isDanger
        isOpen={asked === 'end'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => end.mutateAsync({ params, body: { version, reason } })}
      >
        <p>{t('endHelp', { name })}</p>
      </ReasonDialog>
      {code !== null && (
        <Dialog title={t('code')} isOpen onClose={() => setCode(null)}>
          <CodeShown code={code} onClose={() => setCode(null)} />
        </Dialog>
      )}
    </>
  );
};
