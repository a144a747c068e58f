import type { FileState, ResponseOf, findingsMine } from '@bongsu/contracts';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, EmptyState, Pagination, Panel, Row, Select, Stack, Table } from '../../ui/index.ts';
import { DecideDialog, type DryRun } from './decide-dialog.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ReportButton } from './report-button.tsx';
import { texts } from './texts.ts';
import { isUndecided, useColumns } from './use-columns.tsx';

interface FilesPanelProps {
  readonly agentId: string;
  readonly found: ResponseOf<typeof findingsMine>;
  /** `null`: whatever is still there. */
  readonly state: FileState | null;
  readonly onState: (state: FileState | null) => void;
  readonly onPage: (page: number) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The files of one machine: choose some, say what becomes of them, look at the list, confirm it. */
export const FilesPanel = ({ agentId, found, state, onState, onPage }: FilesPanelProps) => {
  const t = useTexts(texts);
  const [ids, setIds] = useState(NOTHING);
  const [isDeciding, setDeciding] = useState(false);
  const [list, setList] = useState<DryRun | null>(null);
  const onChoose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
  const columns = useColumns({ chosen: { ids, onChoose }, renderAct: ({ id }) => <ReportButton fileId={id} /> });
  const undecided = found.items.filter(isUndecided);
  const chosen = undecided.filter(({ id }) => ids.has(id));
  const isAll = chosen.length === undecided.length;
  return (
    <Panel>
      <Stack gap={4}>
        <StateFilter state={state} onState={onState} />
        {undecided.length > 0 && (
          <Row>
            <Button look="primary" isDisabled={chosen.length === 0} onPress={() => setDeciding(true)}>
              {t('decide', { count: String(chosen.length) })}
            </Button>
            <Button onPress={() => setIds(isAll ? NOTHING : new Set(undecided.map(({ id }) => id)))}>
              {t(isAll ? 'chooseNone' : 'chooseAll')}
            </Button>
          </Row>
        )}
        <Table
          caption={t('title')}
          columns={columns}
          rows={found.items}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="check" title={t('none')} />}
        />
        <Pagination page={found.page} pageSize={found.pageSize} total={found.total} onPage={onPage} />
      </Stack>
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

const ALL = 'all';

const StateFilter = ({ state, onState }: Pick<FilesPanelProps, 'state' | 'onState'>) => {
  const t = useTexts(texts);
  const choices = [
    { id: ALL, label: t('showAll') },
    { id: 'open', label: t('showOpen') },
    { id: 'refused', label: t('showRefused') },
    { id: 'awaiting-approval', label: t('awaiting-approval') },
    { id: 'awaiting-agent', label: t('showUnderWay') },
    { id: 'kept', label: t('showKept') },
    { id: 'done', label: t('showDone') },
  ] as const;
  return (
    <Select
      name="state"
      label={t('show')}
      value={state ?? ALL}
      onChange={(id) => onState(id === null || id === ALL ? null : id)}
      choices={choices}
    />
  );
};
