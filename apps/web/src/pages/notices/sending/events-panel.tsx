import { deliveriesList, deliveriesUpload } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  ButtonRow,
  Callout,
  EmptyState,
  ErrorState,
  FileField,
  Pagination,
  Panel,
  Table,
  type Tone,
} from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { channelWords } from '../words.ts';
import { texts } from './texts.ts';

interface EventsPanelProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly mayUpload: boolean;
}

const PAGE = 20;
const tones: Readonly<Record<'delivered' | 'failed' | 'delayed', Tone>> = {
  delivered: 'ok',
  failed: 'danger',
  delayed: 'caution',
};

/** What relays, the vendor and returned mails told of this notice. */
export const EventsPanel = ({ params, mayUpload }: EventsPanelProps) => {
  const t = useTexts(texts);
  const channel = useTexts(channelWords);
  const format = useFormat();
  const [page, setPage] = useState(1);
  const events = useOperation(deliveriesList, { params, query: { page, pageSize: PAGE } }, { keepPrevious: true });
  return (
    <Panel title={t('events')}>
      <p className="ui-field-help">{t('eventsHelp')}</p>
      <Table
        caption={t('events')}
        isCompact
        columns={[
          { id: 'line', header: t('line'), isTight: true, render: (row) => t('lineNth', { line: row.line }) },
          {
            id: 'what',
            header: t('what'),
            render: (row) => (
              <>
                <Badge tone={tones[row.kind]}>{t(row.kind)}</Badge> {channel(row.channel)} {row.code}
              </>
            ),
          },
          { id: 'from', header: t('from'), render: (row) => t(row.source) },
          { id: 'when', header: t('when'), render: (row) => format.moment(row.receivedAt) },
        ]}
        rows={events.data?.items}
        rowKey={(row) => row.id}
        error={events.error}
        onRetry={() => void events.refetch()}
        empty={<EmptyState icon="mail" title={t('noEvents')} />}
      />
      <Pagination page={page} pageSize={PAGE} total={events.data?.total ?? 0} onPage={setPage} label={t('events')} />
      {mayUpload && <UploadReturned params={params} />}
    </Panel>
  );
};

const UploadReturned = ({ params }: Pick<EventsPanelProps, 'params'>) => {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const upload = useAction(deliveriesUpload, { invalidates: noticeStale, onDone: () => setFiles([]) });
  const [file] = files;
  return (
    <>
      <FileField
        name="returned"
        label={t('returned')}
        help={t('returnedHelp')}
        value={files}
        onChange={setFiles}
        maxBytes={1024 * 1024}
        kinds={['.eml']}
      />
      {upload.error !== null && <ErrorState error={upload.error} />}
      {upload.data !== undefined && (
        <Callout tone={upload.data.outcome === 'not-ours' ? 'caution' : 'ok'} isNews title={t(upload.data.outcome)} />
      )}
      <ButtonRow>
        <Button
          isDisabled={file === undefined}
          isPending={upload.isPending}
          onPress={() => (file === undefined ? undefined : upload.mutate({ params, file }))}
        >
          {t('upload')}
        </Button>
      </ButtonRow>
    </>
  );
};
