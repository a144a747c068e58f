import type { ResponseOf, findingsMine } from '@bongsu/contracts';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, EmptyState, Pagination, Panel, Table } from '../../ui/index.ts';
import { DecideDialog, type DryRun } from './decide-dialog.tsx';
import { ListDialog } from './list-dialog.tsx';
import { texts } from './texts.ts';
import { useColumns } from './use-columns.tsx';

interface FilesPanelProps {
  readonly agentId: string;
  readonly found: ResponseOf<typeof findingsMine>;
  readonly onPage: (page: number) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The files of one machine: choose some, say what becomes of them, look at the list, confirm it. */
export const FilesPanel = ({ agentId, found, onPage }: FilesPanelProps) => {
  const t = useTexts(texts);
  const [ids, setIds] = useState(NOTHING);
  const [isDeciding, setDeciding] = useState(false);
  const [list, setList] = useState<DryRun | null>(null);
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  const columns = useColumns({ ids, onChoose: choose });
  const chosen = found.items.filter(({ id }) => ids.has(id));
  const decide = (
    <Button look="primary" isDisabled={chosen.length === 0} onPress={() => setDeciding(true)}>
      {t('decide', { count: String(chosen.length) })}
    </Button>
  );
  return (
    <Panel actions={found.total > 0 && decide}>
      <Table
        caption={t('title')}
        columns={columns}
        rows={found.items}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="check" title={t('none')} />}
      />
      <Pagination page={found.page} pageSize={found.pageSize} total={found.total} onPage={onPage} />
      {isDeciding && (
        <DecideDialog
          agentId={agentId}
          files={chosen}
          onClose={() => setDeciding(false)}
          onListed={(made) => {
            setDeciding(false);
            setList(made);
          }}
        />
      )}
      {list !== null && (
        <ListDialog
          list={list}
          onClose={() => {
            setList(null);
            setIds(NOTHING);
          }}
        />
      )}
    </Panel>
  );
};
