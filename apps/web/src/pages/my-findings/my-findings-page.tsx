import { type FileState, agentsMine, findingsMine } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { EmptyState, Loaded, PageHeader, Panel, Select, Stack } from '../../ui/index.ts';
import { FilesPanel } from './files-panel.tsx';
import { ListsPanel } from './lists-panel.tsx';
import { texts } from './texts.ts';

const PAGE_SIZE = 100;

/** Files that were found on one's own machines, machine by machine. */
export default function MyFindingsPage() {
  const t = useTexts(texts);
  const agents = useOperation(agentsMine, {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={agents}>
        {({ items }) => {
          const machines = items.filter(({ enrolledAt }) => enrolledAt !== null);
          const agentId = chosen ?? machines[0]?.id;
          if (agentId === undefined)
            return (
              <EmptyState icon="file" title={t('noMachine')}>
                {t('noMachineHelp')}
              </EmptyState>
            );
          return (
            <Stack gap={5}>
              {machines.length > 1 && (
                <Panel>
                  <Select
                    name="agentId"
                    label={t('machine')}
                    value={agentId}
                    onChange={setChosen}
                    choices={machines.map(({ id, label }) => ({ id, label }))}
                  />
                </Panel>
              )}
              <FilesOfMachine key={agentId} agentId={agentId} />
              <ListsPanel key={`lists-${agentId}`} agentId={agentId} />
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}

const FilesOfMachine = ({ agentId }: { readonly agentId: string }) => {
  const [{ page, state }, setShown] = useState({ page: 1, state: null as FileState | null });
  const query = { agentId, page, pageSize: PAGE_SIZE, ...(state === null ? {} : { state }) };
  const files = useOperation(findingsMine, { query }, { keepPrevious: true });
  return (
    <Loaded query={files}>
      {(found) => (
        <FilesPanel
          agentId={agentId}
          found={found}
          state={state}
          onState={(next) => setShown({ page: 1, state: next })}
          onPage={(next) => setShown({ page: next, state })}
        />
      )}
    </Loaded>
  );
};
