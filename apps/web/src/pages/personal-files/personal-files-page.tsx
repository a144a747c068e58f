import { type PersonalFileView, personalFilesList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, Button, type Column, EmptyState, PageHeader, Panel, Table } from '../../ui/index.ts';
import { FileActions } from './file-actions.tsx';
import { FileDialog } from './file-dialog.tsx';
import { useRetentionText } from './retention.ts';
import { texts } from './texts.ts';

/** 개인정보파일 대장. */
export default function PersonalFilesPage() {
  const t = useTexts(texts);
  const files = useOperation(personalFilesList, {});
  const [isAdding, setAdding] = useState(false);
  const add = useMay('personal-files.manage') && (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={add} />
      <Panel>
        <Table
          caption={t('title')}
          columns={useColumns()}
          rows={files.data?.items}
          rowKey={({ id }) => id}
          error={files.error}
          onRetry={() => void files.refetch()}
          empty={<EmptyState icon="book" title={t('none')} />}
        />
      </Panel>
      {isAdding && <FileDialog file={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly [Column<PersonalFileView>, ...Column<PersonalFileView>[]] {
  const t = useTexts(texts);
  const retention = useRetentionText();
  const acts: Column<PersonalFileView> = {
    id: 'acts',
    header: t('acts'),
    align: 'end',
    render: (file) => <FileActions file={file} />,
  };
  return [
    { id: 'name', header: t('name'), render: ({ name }) => name },
    { id: 'purpose', header: t('purpose'), render: ({ purpose }) => purpose },
    { id: 'legalBasis', header: t('legalBasis'), render: ({ legalBasis }) => legalBasis },
    {
      id: 'retention',
      header: t('retention'),
      isTight: true,
      render: ({ retentionDays }) => retention(retentionDays),
    },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ isEnded }) => <Badge tone={isEnded ? 'neutral' : 'ok'}>{t(isEnded ? 'isEnded' : 'running')}</Badge>,
    },
    ...(useMay('personal-files.manage') ? [acts] : []),
  ];
}
