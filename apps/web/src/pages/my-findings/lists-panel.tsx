import { type DecisionListView, decisionsMine, decisionsMyCertificates } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Panel } from '../../ui/index.ts';
import { CertificatesDialog } from './certificates-dialog.tsx';
import { ListsTable } from './lists-table.tsx';
import { texts } from './texts.ts';

/** What I decided about one machine, and the certificates of what it did. */
export const ListsPanel = ({ agentId }: { readonly agentId: string }) => {
  const t = useTexts(texts);
  const lists = useOperation(decisionsMine, {});
  const [opened, setOpened] = useState<DecisionListView | null>(null);
  const confirmed = lists.data?.items.filter((list) => list.agentId === agentId && list.state !== 'listed');
  return (
    <Panel title={t('lists')}>
      <ListsTable lists={confirmed} error={lists.error} onRetry={() => void lists.refetch()} onOpen={setOpened} />
      {opened !== null && <MyCertificates list={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
};

interface MyCertificatesProps {
  readonly list: DecisionListView;
  readonly onClose: () => void;
}

const MyCertificates = ({ list, onClose }: MyCertificatesProps) => {
  const found = useOperation(decisionsMyCertificates, { params: { listId: list.id } });
  return found.data === undefined ? null : (
    <CertificatesDialog list={list} items={found.data.items} onClose={onClose} />
  );
};
