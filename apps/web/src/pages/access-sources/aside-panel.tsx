import {
  type AccessSourceView,
  type AsideLine,
  type ResponseOf,
  accessSourcesAside,
  accessSourcesDropAside,
  accessSourcesRetake,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Button,
  type Column,
  EmptyState,
  Pagination,
  Panel,
  ReasonDialog,
  Row,
  Table,
  notify,
} from '../../ui/index.ts';
import { texts } from './texts.ts';
import { useWhy } from './use-why.ts';

type Opened = ResponseOf<typeof accessSourcesAside> & { readonly reason: string };

const invalidates = ['accessSources'];

/** Lines that were no records: opened with a reason, taken once they are read rightly, or dropped. */
export const AsidePanel = ({ source }: { readonly source: AccessSourceView }) => {
  const t = useTexts(texts);
  const params = { sourceId: source.id };
  const [opened, setOpened] = useState<Opened | null>(null);
  const [asked, setAsked] = useState<'open' | AsideLine | null>(null);
  const read = useAction(accessSourcesAside);
  const open = async (reason: string, page = 1) =>
    setOpened({ ...(await read.mutateAsync({ params, body: { reason, page } })), reason });
  const again = () => (opened === null ? Promise.resolve() : open(opened.reason));
  const retake = useAction(accessSourcesRetake, { invalidates, onDone: (done) => notify(t('retaken', done)) });
  const drop = useAction(accessSourcesDropAside, { invalidates, onDone: () => notify(t('dropped')) });
  const columns = useColumns(setAsked);
  return (
    <Panel title={t('aside')}>
      <p className="ui-field-help">{t('asideHelp')}</p>
      {source.waitingAside === 0 ? (
        <EmptyState icon="check" title={t('asideNone')} />
      ) : (
        <Row>
          <strong>{t('asideCount', { count: source.waitingAside })}</strong>
          <Button icon="eye" onPress={() => setAsked('open')}>
            {t('openAside')}
          </Button>
          <Button
            isPending={retake.isPending}
            onPress={() => retake.mutate({ params, body: {} }, { onSuccess: () => void again() })}
          >
            {t('retake')}
          </Button>
        </Row>
      )}
      {opened !== null && opened.items.length > 0 && (
        <>
          <Table caption={t('aside')} columns={columns} rows={opened.items} rowKey={({ id }) => id} />
          <Pagination
            page={opened.page}
            pageSize={opened.pageSize}
            total={opened.total}
            onPage={(page) => void open(opened.reason, page)}
          />
        </>
      )}
      <ReasonDialog
        title={t('openAside')}
        confirmLabel={t('openAside')}
        isOpen={asked === 'open'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => open(reason)}
      >
        <p>{t('openAsideHelp')}</p>
      </ReasonDialog>
      {asked !== null && asked !== 'open' && (
        <ReasonDialog
          title={t('drop')}
          confirmLabel={t('drop')}
          isDanger
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={async (reason) => {
            await drop.mutateAsync({ params, body: { ids: [asked.id], reason } });
            await again();
          }}
        >
          <p>{t('dropHelp')}</p>
          <p className="aside-line">{asked.text}</p>
        </ReasonDialog>
      )}
    </Panel>
  );
};

function useColumns(onDrop: (line: AsideLine) => void): readonly [Column<AsideLine>, ...Column<AsideLine>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const why = useWhy();
  return [
    { id: 'why', header: t('why'), render: (line) => why(line.why) },
    { id: 'text', header: t('line'), render: ({ text }) => <p className="aside-line">{text}</p> },
    { id: 'receivedAt', header: t('receivedAt'), isTight: true, render: ({ receivedAt }) => format.moment(receivedAt) },
    {
      id: 'acts',
      header: t('more'),
      align: 'end',
      render: (line) => (
        <Button size="s" onPress={() => onDrop(line)}>
          {t('drop')}
        </Button>
      ),
    },
  ];
}
