import {
  type DecisionCertificates,
  type DecisionListView,
  decisionsCertificates,
  decisionsOfAgent,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Panel, ReasonDialog } from '../../ui/index.ts';
import { CertificatesDialog } from '../my-findings/certificates-dialog.tsx';
import { ListsTable } from '../my-findings/lists-table.tsx';
import { texts } from './texts.ts';

type Opened = DecisionCertificates & { readonly list: DecisionListView };

/** What was decided about a machine; its certificates name files, so they open with a reason. */
export const AgentLists = ({ agentId }: { readonly agentId: string }) => {
  const t = useTexts(texts);
  const lists = useOperation(decisionsOfAgent, { params: { agentId } });
  const read = useAction(decisionsCertificates);
  const [asked, setAsked] = useState<DecisionListView | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = async (list: DecisionListView, reason: string) =>
    setOpened({ ...(await read.mutateAsync({ params: { listId: list.id }, body: { reason } })), list });
  return (
    <Panel title={t('lists')}>
      <ListsTable
        lists={lists.data?.items}
        error={lists.error}
        onRetry={() => void lists.refetch()}
        onOpen={setAsked}
      />
      {asked !== null && (
        <ReasonDialog
          title={t('openCertificates')}
          confirmLabel={t('openCertificates')}
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={(reason) => open(asked, reason)}
        >
          <p>{t('openFoundHelp')}</p>
        </ReasonDialog>
      )}
      {opened !== null && (
        <CertificatesDialog list={opened.list} items={opened.items} onClose={() => setOpened(null)} />
      )}
    </Panel>
  );
};
