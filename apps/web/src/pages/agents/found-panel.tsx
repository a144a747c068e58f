import { type ResponseOf, findingsOfAgent } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, EmptyState, Pagination, Panel, ReasonDialog, Row, Stack, Table } from '../../ui/index.ts';
import { useColumns } from '../my-findings/use-columns.tsx';
import { EscalateButton } from './escalate-button.tsx';
import { texts } from './texts.ts';

/** Files of somebody else's machine: shut until somebody says why they look, and each page of them is on record. */
export const FoundPanel = ({ agentId }: { readonly agentId: string }) => {
  const t = useTexts(texts);
  const open = useAction(findingsOfAgent);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<ResponseOf<typeof findingsOfAgent> | null>(null);
  const read = async (why: string, page: number) => {
    setFound(await open.mutateAsync({ params: { agentId }, body: { reason: why, page } }));
    setReason(why);
  };
  const columns = useColumns({ chosen: null, renderAct: ({ id }) => <EscalateButton fileId={id} /> });
  return (
    <Panel title={t('found')}>
      {found === null ? (
        <Row>
          <Button icon="eye" onPress={() => setAsked(true)}>
            {t('openFound')}
          </Button>
        </Row>
      ) : (
        <Stack gap={4}>
          <Table
            caption={t('found')}
            columns={columns}
            rows={found.items}
            rowKey={({ id }) => id}
            empty={<EmptyState icon="check" title={t('nothingFound')} />}
          />
          <Pagination
            page={found.page}
            pageSize={found.pageSize}
            total={found.total}
            onPage={(page) => void read(reason, page)}
          />
        </Stack>
      )}
      <ReasonDialog
        title={t('openFound')}
        confirmLabel={t('openFound')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={(why) => read(why, 1)}
      >
        <p>{t('openFoundHelp')}</p>
      </ReasonDialog>
    </Panel>
  );
};
