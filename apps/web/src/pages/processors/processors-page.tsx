import { type ProcessorView, processorsList, type ResponseOf } from '@bongsu/contracts';
import { type ReactNode, useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, Callout, CopyText, EmptyState, Loaded, PageHeader, Panel, Stack, Table } from '../../ui/index.ts';
import { ProcessorDialog } from './processor-dialog.tsx';
import { texts } from './texts.ts';
import { useColumns } from './use-columns.tsx';

/** 수탁자 대장: who is entrusted with what, until when, and where they report. */
export default function ProcessorsPage() {
  const t = useTexts(texts);
  const processors = useOperation(processorsList, {});
  const [edited, setEdited] = useState<ProcessorView | 'new' | null>(null);
  const mayManage = useMay('processors.manage');
  const items = processors.data?.items ?? [];
  const add = mayManage && (
    <Button look="primary" icon="plus" onPress={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={items.length > 0 && add} />
      <Loaded query={processors} lines={6}>
        {({ door }) => (
          <Stack gap={5}>
            <DoorPanel door={door} />
            <Panel>{items.length === 0 ? <Nobody add={add} /> : <Everybody items={items} onEdit={setEdited} />}</Panel>
          </Stack>
        )}
      </Loaded>
      {edited !== null && (
        <ProcessorDialog processor={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

/** The address to hand over with a code. */
const DoorPanel = ({ door }: Pick<ResponseOf<typeof processorsList>, 'door'>) => {
  const t = useTexts(texts);
  if (door === null) {
    return (
      <Callout tone="caution" title={t('shut')}>
        <p>{t('shutHelp')}</p>
      </Callout>
    );
  }
  return (
    <Panel>
      <CopyText label={t('door')} value={door.address} />
      {!door.outside && <p className="ui-field-help">{t('inside')}</p>}
    </Panel>
  );
};

const Nobody = ({ add }: { readonly add: ReactNode }) => {
  const t = useTexts(texts);
  return (
    <EmptyState icon="building" title={t('none')} action={add}>
      {t('noneHelp')}
    </EmptyState>
  );
};

interface EverybodyProps {
  readonly items: readonly ProcessorView[];
  readonly onEdit: (processor: ProcessorView) => void;
}

const Everybody = ({ items, onEdit }: EverybodyProps) => {
  const t = useTexts(texts);
  return <Table caption={t('title')} columns={useColumns(onEdit)} rows={items} rowKey={({ id }) => id} />;
};
