import {
  type DecisionListView,
  type ResponseOf,
  decisionsApprove,
  decisionsReview,
  decisionsWaiting,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, type Column, ConfirmDialog, Panel, ReasonDialog, Row, Table, notify } from '../../ui/index.ts';
import { useChoiceName } from '../my-findings/choice-words.ts';
import { FilePaths } from '../my-findings/file-paths.tsx';
import { texts } from './texts.ts';

type Detail = ResponseOf<typeof decisionsReview>;

/** Lists that destroy or put away many files, for the second person. */
export const WaitingPanel = () => {
  const t = useTexts(texts);
  const waiting = useOperation(decisionsWaiting, {});
  const [asked, setAsked] = useState<DecisionListView | null>(null);
  const [opened, setOpened] = useState<Detail | null>(null);
  const review = useAction(decisionsReview);
  return (
    <Panel title={t('waiting')}>
      <Table
        caption={t('waiting')}
        columns={useColumns(setAsked)}
        rows={waiting.data?.items}
        rowKey={({ id }) => id}
        error={waiting.error}
        onRetry={() => void waiting.refetch()}
        empty={<p>{t('nothingWaits')}</p>}
        isCompact
      />
      <ReasonDialog
        title={t('look')}
        confirmLabel={t('look')}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) =>
          setOpened(await review.mutateAsync({ params: { listId: asked?.id ?? '' }, body: { reason } }))
        }
      >
        <p>{t('lookHelp')}</p>
      </ReasonDialog>
      {opened !== null && <ReviewDialog list={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
};

function useColumns(
  onLook: (list: DecisionListView) => void,
): readonly [Column<DecisionListView>, ...Column<DecisionListView>[]] {
  const t = useTexts(texts);
  const choiceName = useChoiceName();
  const format = useFormat();
  return [
    { id: 'what', header: t('what'), render: ({ choice }) => choiceName(choice) },
    { id: 'files', header: t('fileCount'), align: 'end', isTight: true, render: ({ files }) => format.number(files) },
    { id: 'who', header: t('decider'), render: ({ listedBy }) => listedBy.name },
    {
      id: 'acts',
      header: t('acts'),
      align: 'end',
      render: (list) => (
        <Button size="s" onPress={() => onLook(list)}>
          {t('look')}
        </Button>
      ),
    },
  ];
}

interface ReviewDialogProps {
  readonly list: Detail;
  readonly onClose: () => void;
}

/** What is approved is exactly what is shown here: it carries the digest of the list. */
const ReviewDialog = ({ list, onClose }: ReviewDialogProps) => {
  const t = useTexts(texts);
  const decide = useAction(decisionsApprove, {
    invalidates: ['decisions', 'rounds'],
    onDone: () => notify(t('decidedNow')),
  });
  const choiceName = useChoiceName();
  const [isRejecting, setRejecting] = useState(false);
  const answer = (isApproved: boolean) =>
    decide.mutateAsync({ params: { listId: list.id }, body: { digest: list.digest, isApproved } });
  const label = t(isRejecting ? 'reject' : 'approve');
  return (
    <ConfirmDialog
      title={`${choiceName(list.choice)} · ${list.listedBy.name}`}
      confirmLabel={label}
      size="m"
      isDanger={!isRejecting && list.choice === 'destroy'}
      isOpen
      onClose={onClose}
      onConfirm={() => answer(!isRejecting)}
    >
      <p>{list.reason}</p>
      <FilePaths files={list.items} />
      <Row>
        <Button size="s" onPress={() => setRejecting(!isRejecting)}>
          {t(isRejecting ? 'approve' : 'reject')}
        </Button>
      </Row>
    </ConfirmDialog>
  );
};
