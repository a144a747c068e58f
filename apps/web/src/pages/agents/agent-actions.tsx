import { type AgentView, agentsRenewCode, agentsRevoke } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { MenuButton, ReasonDialog, notify } from '../../ui/index.ts';
import { AgentDialog } from './agent-dialog.tsx';
import { texts } from './texts.ts';

interface AgentActionsProps {
  readonly of: AgentView;
  readonly onCode: (code: string) => void;
}

const invalidates = ['agents'];

/** Another name or owner, a new code for a new machine, or an end. */
export const AgentActions = ({ of, onCode }: AgentActionsProps) => {
  const t = useTexts(texts);
  const { id, label, version } = of;
  const [asked, setAsked] = useState<string | null>(null);
  const renew = useAction(agentsRenewCode, { invalidates });
  const revoke = useAction(agentsRevoke, { invalidates, onDone: () => notify(t('revokedNow')) });
  const params = { agentId: id };
  return (
    <>
      <MenuButton
        label={t('more', { label })}
        icon="more"
        isBare
        items={[
          { id: 'change', label: t('change') },
          { id: 'renew', label: t('renew') },
          { id: 'revoke', label: t('revoke') },
        ]}
        onChoose={setAsked}
      />
      {asked === 'change' && <AgentDialog agent={of} onClose={() => setAsked(null)} />}
      <ReasonDialog
        title={t('renew')}
        confirmLabel={t('renew')}
        isOpen={asked === 'renew'}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) => onCode((await renew.mutateAsync({ params, body: { version, reason } })).code)}
      >
        <p>{t('renewHelp')}</p>
      </ReasonDialog>
      <ReasonDialog
        title={t('revoke')}
        confirmLabel={t('revoke')}
        isDanger
        isOpen={asked === 'revoke'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => revoke.mutateAsync({ params, body: { version, reason } })}
      >
        <p>{t('revokeHelp')}</p>
      </ReasonDialog>
    </>
  );
};
