import { type WebFindingDetail, webFindingsEscalate, webFindingsRecheck, webFindingsSettle } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useGo } from '../../../routing/address.ts';
import { Button, ConfirmDialog, MenuButton, ReasonDialog, notify } from '../../../ui/index.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { texts } from './texts.ts';

const invalidates = ['webFindings', 'webHosts', 'webScans'];

/** A case in one click; and what is being done about the page. */
export const FindingActions = ({ finding }: { readonly finding: WebFindingDetail }) => {
  const t = useTexts(texts);
  const go = useGo();
  const [asked, setAsked] = useState<'report' | 'lawful' | null>(null);
  const settle = useAction(webFindingsSettle, { invalidates });
  const recheck = useAction(webFindingsRecheck, { invalidates, onDone: () => go(`/web-exposure/${finding.hostId}`) });
  const report = useAction(webFindingsEscalate, {
    invalidates: ['incidents', 'inbox'],
    onDone: () => notify(t('reported')),
  });
  const { id, version } = finding;
  const params = { findingId: id };
  const mark = (state: 'open' | 'removing') =>
    settle.mutate({ params, body: { version, state } }, { onError: tellRefusal });
  return (
    <>
      <Button look="primary" icon="flag" onPress={() => setAsked('report')}>
        {t('report')}
      </Button>
      <Button
        isPending={recheck.isPending}
        onPress={() =>
          recheck.mutate({ params: { hostId: finding.hostId }, body: { findingIds: [id] } }, { onError: tellRefusal })
        }
      >
        {t('recheck')}
      </Button>
      <MenuButton
        label={t('title')}
        icon="more"
        isBare
        items={[
          finding.state === 'removing' ? { id: 'open', label: t('reopen') } : { id: 'removing', label: t('removing') },
          finding.state === 'lawful' ? { id: 'open', label: t('reopen') } : { id: 'lawful', label: t('lawful') },
        ]}
        onChoose={(act) => (act === 'lawful' ? setAsked('lawful') : mark(act === 'open' ? 'open' : 'removing'))}
      />
      <ConfirmDialog
        title={t('report')}
        confirmLabel={t('report')}
        isOpen={asked === 'report'}
        onClose={() => setAsked(null)}
        onConfirm={async () => go(`/incidents/${(await report.mutateAsync({ params, body: {} })).id}`)}
      >
        <p>{t('reportHelp')}</p>
      </ConfirmDialog>
      <ReasonDialog
        title={t('lawful')}
        confirmLabel={t('lawful')}
        label={t('basis')}
        isOpen={asked === 'lawful'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => settle.mutateAsync({ params, body: { version, state: 'lawful', reason } })}
      >
        <p>{t('lawfulHelp')}</p>
      </ReasonDialog>
    </>
  );
};
