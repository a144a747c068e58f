import { type LetterBatchView, lettersDownload, lettersList, lettersPost, lettersVoid } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, fetchFile, refresh, save, useAction, useOperation } from '../../../api/index.ts';
import { Form, useForm } from '../../../forms/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  DateTimeField,
  Dialog,
  EmptyState,
  Panel,
  ReasonDialog,
  Table,
  type Tone,
  notify,
} from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { letterTexts as texts } from './letter-texts.ts';

interface LettersPanelProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly maySend: boolean;
  readonly isRunning: boolean;
}

const REFRESH = 5000;
const tones: Readonly<Record<LetterBatchView['state'], Tone>> = {
  making: 'neutral',
  ready: 'info',
  taken: 'caution',
  posted: 'ok',
  void: 'neutral',
};

/** The paper: made by itself, taken and handed to the post by a person. */
export const LettersPanel = ({ params, maySend, isRunning }: LettersPanelProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const batches = useOperation(lettersList, { params }, { refreshEvery: isRunning ? REFRESH : undefined });
  return (
    <Panel title={t('letters')}>
      <p className="ui-field-help">{t('help')}</p>
      <Table
        caption={t('letters')}
        isCompact
        columns={[
          { id: 'number', header: t('batch'), isTight: true, render: (row) => t('nth', { number: row.number }) },
          { id: 'letters', header: t('count'), isTight: true, render: (row) => format.number(row.letters) },
          {
            id: 'state',
            header: t('state'),
            render: (row) => (
              <span>
                <Badge tone={tones[row.state]}>{t(row.state)}</Badge>
                <Standing batch={row} />
              </span>
            ),
          },
          {
            id: 'acts',
            header: t('acts'),
            render: (row) => (maySend ? <Acts batch={row} params={{ ...params, batchId: row.id }} /> : null),
          },
        ]}
        rows={batches.data?.items}
        rowKey={(row) => row.id}
        error={batches.error}
        onRetry={() => void batches.refetch()}
        empty={<EmptyState icon="mail" title={t('none')} />}
      />
    </Panel>
  );
};

const Standing = ({ batch }: { readonly batch: LetterBatchView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { state, takenAt, takenBy, postedAt, reason } = batch;
  if (state === 'taken' && takenAt !== null) {
    return (
      <span className="notice-row-note">
        {t('takenBy', { name: takenBy?.name ?? '–', moment: format.moment(takenAt) })}
      </span>
    );
  }
  if (postedAt !== null) return <span className="notice-row-note">{format.moment(postedAt)}</span>;
  return reason === '' ? null : <span className="notice-row-note">{reason}</span>;
};

interface ActsProps {
  readonly batch: LetterBatchView;
  readonly params: { readonly incidentId: string; readonly noticeId: string; readonly batchId: string };
}

const Acts = ({ batch, params }: ActsProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'download' | 'post' | 'void' | null>(null);
  const drop = useAction(lettersVoid, { invalidates: noticeStale, onDone: () => notify(t('wasVoid')) });
  const client = useQueryClient();
  const close = () => setAsked(null);
  const download = async (reason: string) => {
    save(await fetchFile(lettersDownload, { params, body: { reason } }));
    // It is somebody's now: what is shown of it reads differently.
    await refresh(client, noticeStale);
  };
  const isOpen = batch.state === 'ready' || batch.state === 'taken';
  if (!isOpen) return null;
  return (
    <div className="ui-row" data-gap={2}>
      <Button size="s" icon="download" onPress={() => setAsked('download')}>
        {t('download')}
      </Button>
      {batch.state === 'taken' && (
        <Button size="s" look="primary" onPress={() => setAsked('post')}>
          {t('post')}
        </Button>
      )}
      <Button size="s" look="quiet" onPress={() => setAsked('void')}>
        {t('drop')}
      </Button>
      {asked === 'download' && (
        <ReasonDialog title={t('download')} confirmLabel={t('download')} isOpen onClose={close} onConfirm={download}>
          <p>{t(batch.state === 'taken' ? 'againHelp' : 'downloadHelp')}</p>
        </ReasonDialog>
      )}
      {asked === 'void' && (
        <ReasonDialog
          title={t('drop')}
          confirmLabel={t('drop')}
          isDanger
          isOpen
          onClose={close}
          onConfirm={(reason) => drop.mutateAsync({ params, body: { reason } })}
        >
          <p>{t('dropHelp')}</p>
        </ReasonDialog>
      )}
      {asked === 'post' && <PostDialog params={params} onClose={close} />}
    </div>
  );
};

const schema = bodyOf(lettersPost);

const PostDialog = ({ params, onClose }: Pick<ActsProps, 'params'> & { readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const post = useAction(lettersPost, {
    invalidates: noticeStale,
    onDone: ({ letters }) => notify(t('wasPosted', { count: letters })),
  });
  const form = useForm({
    schema,
    initial: { postedAt: null as string | null },
    labels: { postedAt: t('postedAt') },
    onSubmit: async (body) => {
      await post.mutateAsync({ params, body });
      onClose();
    },
  });
  return (
    <Dialog title={t('post')} isOpen onClose={onClose} size="s">
      <Form form={form} submitLabel={t('record')}>
        <p>{t('postHelp')}</p>
        <DateTimeField {...form.field('postedAt')} isPast />
      </Form>
    </Dialog>
  );
};
