import { agentsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, EmptyState, PageHeader, Panel, Table } from '../../ui/index.ts';
import { AgentDialog } from './agent-dialog.tsx';
import { CodeShown } from './code-shown.tsx';

import { texts } from './texts.ts';
import { useColumns } from './use-columns.tsx';

/** 검출 에이전트 대장. */
export default function AgentsPage() {
  const t = useTexts(texts);
  const agents = useOperation(agentsList, {});
  const [isInviting, setInviting] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const columns = useColumns(setCode);
  const invite = useMay('agents.manage') && (
    <Button look="primary" icon="plus" onPress={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={invite} />
      <Panel>
        <Table
          caption={t('title')}
          columns={columns}
          rows={agents.data?.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/agents/${id}`}
          error={agents.error}
          onRetry={() => void agents.refetch()}
          empty={
            <EmptyState icon="search" title={t('none')}>
              {t('noneHelp')}
            </EmptyState>
          }
        />
      </Panel>
      {isInviting && <AgentDialog agent={null} onClose={() => setInviting(false)} onCode={setCode} />}
      <CodeShown code={code} onClose={() => setCode(null)} />
    </>
  );
}
