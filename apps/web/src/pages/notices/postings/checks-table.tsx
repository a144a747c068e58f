import { type PostingCheck, type PostingView, postingsPicture } from '@bongsu/contracts';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, save } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge, Button, type Column, ErrorState, Table } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface ChecksTableProps {
  readonly posting: PostingView;
  readonly incidentId: string;
}

const occasions = {
  start: 'onStart',
  daily: 'onDaily',
  again: 'onAgain',
  asked: 'onAsked',
  end: 'onEnd',
} as const satisfies Readonly<Record<PostingCheck['occasion'], keyof typeof texts>>;

/** Enough of a digest to compare by eye; the whole is in the title. */
const short = (digest: string | null): string => (digest === null ? '' : `${digest.slice(0, 19)}…`);

/** Every look at a posting here: when, what was found, and the picture that was drawn of it. */
export const ChecksTable = ({ posting, incidentId }: ChecksTableProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const fetchOne = useMutation({
    mutationFn: (checkId: string) =>
      fetchFile(postingsPicture, { params: { incidentId, postingId: posting.id, checkId } }),
    onSuccess: save,
  });
  const columns: readonly [Column<PostingCheck>, ...Column<PostingCheck>[]] = [
    {
      id: 'at',
      header: t('when'),
      render: ({ at, occasion }) => `${format.moment(at)} · ${t(occasions[occasion])}`,
    },
    {
      id: 'result',
      header: t('result'),
      render: ({ problem, way }) => (
        <>
          <Badge tone={problem === '' ? 'ok' : 'danger'}>{t(problem === '' ? 'fine' : problem)}</Badge>
          {way === 'loopback' && <span className="ui-field-help"> {t('byLoopback')}</span>}
        </>
      ),
    },
    {
      id: 'answer',
      header: t('answer'),
      render: ({ status, sha256 }) => (
        <span title={sha256 ?? undefined}>
          {status === null ? t('noAnswer') : `HTTP ${String(status)}`} <code>{short(sha256)}</code>
        </span>
      ),
    },
    {
      id: 'picture',
      header: t('picture'),
      render: ({ id, at, picture, pictureSize }) =>
        picture === 'kept' ? (
          <Button
            size="s"
            look="quiet"
            icon="download"
            label={t('save', { moment: format.moment(at), size: format.bytes(pictureSize ?? 0) })}
            onPress={() => fetchOne.mutate(id)}
          >
            {format.bytes(pictureSize ?? 0)}
          </Button>
        ) : (
          t(picture)
        ),
    },
  ];
  return (
    <>
      {fetchOne.error !== null && <ErrorState error={fetchOne.error} />}
      <Table caption={t('checks')} columns={columns} rows={posting.checks} rowKey={({ id }) => id} />
    </>
  );
};
