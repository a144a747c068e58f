import { type WebHostView, type WebScanView, webHostsRetire, webScansStart } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Checkbox, ConfirmDialog, MenuButton, ReasonDialog, TextArea, notify } from '../../../ui/index.ts';
import { SiteDialog } from '../site-dialog.tsx';
import { texts } from './texts.ts';

interface SiteActionsProps {
  readonly site: WebHostView;
  readonly newest: WebScanView | undefined;
}

/** Looking at it, in whole or at a list; and keeping the registration. */
export const SiteActions = ({ site, newest }: SiteActionsProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'start' | 'list' | 'edit' | 'retire' | null>(null);
  const start = useAction(webScansStart, { invalidates: ['webScans', 'webHosts'] });
  const retire = useAction(webHostsRetire, { invalidates: ['webHosts'], onDone: () => notify(t('retiredNow')) });
  const isBusy = newest?.finishedAt === null;
  const close = () => setAsked(null);
  const params = { hostId: site.id };
  return (
    <>
      <Button look="primary" icon="search" isDisabled={isBusy} onPress={() => setAsked('start')}>
        {t('start')}
      </Button>
      <Button icon="list" isDisabled={isBusy} onPress={() => setAsked('list')}>
        {t('list')}
      </Button>
      <MenuButton
        label={t('more')}
        icon="more"
        isBare
        items={[
          { id: 'edit', label: t('edit') },
          { id: 'retire', label: t('retire') },
        ]}
        onChoose={(act) => setAsked(act === 'edit' ? 'edit' : 'retire')}
      />
      <ConfirmDialog
        title={t('start')}
        confirmLabel={t('start')}
        isOpen={asked === 'start'}
        onClose={close}
        onConfirm={() => start.mutateAsync({ params, body: {} })}
      >
        <p>{t('startHelp')}</p>
      </ConfirmDialog>
      {asked === 'list' && <ListDialog onClose={close} onStart={(body) => start.mutateAsync({ params, body })} />}
      {asked === 'edit' && <SiteDialog site={site} title={t('edit')} onClose={close} />}
      <ReasonDialog
        title={t('retire')}
        confirmLabel={t('retire')}
        isDanger
        isOpen={asked === 'retire'}
        onClose={close}
        onConfirm={(reason) => retire.mutateAsync({ params, body: { version: site.version, reason } })}
      >
        <p>{t('retireHelp')}</p>
      </ReasonDialog>
    </>
  );
};

interface ListDialogProps {
  readonly onClose: () => void;
  readonly onStart: (body: { readonly addresses: string[]; readonly ignoreRobots: boolean }) => Promise<unknown>;
}

const ListDialog = ({ onClose, onStart }: ListDialogProps) => {
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const [ignoreRobots, setIgnoreRobots] = useState(false);
  const addresses = text.split(/\s+/).filter((one) => one !== '');
  return (
    <ConfirmDialog
      title={t('list')}
      confirmLabel={t('list')}
      isOpen
      onClose={onClose}
      onConfirm={() => onStart({ addresses, ignoreRobots })}
    >
      <TextArea
        name="addresses"
        label={t('addresses')}
        help={t('addressesHelp')}
        rows={6}
        value={text}
        onChange={setText}
        takesFocus
      />
      <Checkbox name="ignoreRobots" label={t('ignoreRobots')} value={ignoreRobots} onChange={setIgnoreRobots} />
    </ConfirmDialog>
  );
};
