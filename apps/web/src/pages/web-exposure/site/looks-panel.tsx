import { type WebScanView, webScansStop } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  Callout,
  type Column,
  Fold,
  Grid,
  Panel,
  Row,
  StatTile,
  Table,
  type Tone,
} from '../../../ui/index.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { SkippedFold } from './skipped-fold.tsx';
import { texts } from './texts.ts';

interface LooksPanelProps {
  /** Newest first. */
  readonly scans: readonly WebScanView[];
  readonly mayManage: boolean;
}

const tones: Readonly<Record<WebScanView['state'], Tone>> = {
  queued: 'info',
  running: 'info',
  done: 'ok',
  stopped: 'neutral',
  interrupted: 'caution',
  failed: 'danger',
};

/** The newest look with how far it is, and the earlier ones below. */
export const LooksPanel = ({ scans, mayManage }: LooksPanelProps) => {
  const t = useTexts(texts);
  const [newest, ...earlier] = scans;
  const columns = useColumns();
  if (newest === undefined) return <Panel title={t('looks')}>{t('noLooks')}</Panel>;
  return (
    <Panel title={t('looks')} actions={mayManage && <StopButton scan={newest} />}>
      <Newest scan={newest} />
      {earlier.length > 0 && (
        <Fold summary={t('earlier')}>
          <Table caption={t('earlier')} columns={columns} rows={earlier} rowKey={({ id }) => id} isCompact />
        </Fold>
      )}
    </Panel>
  );
};

const StopButton = ({ scan }: { readonly scan: WebScanView }) => {
  const t = useTexts(texts);
  const stop = useAction(webScansStop, { invalidates: ['webScans'] });
  if (scan.finishedAt !== null) return null;
  return (
    <Button
      size="s"
      icon="pause"
      isDisabled={scan.isStopping}
      onPress={() => stop.mutate({ params: { scanId: scan.id } }, { onError: tellRefusal })}
    >
      {t(scan.isStopping ? 'stopping' : 'stop')}
    </Button>
  );
};

const Newest = ({ scan }: { readonly scan: WebScanView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const skipped = scan.skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Row gap={2}>
        <StateBadge scan={scan} />
        <span aria-live="polite">
          {[useWhat(scan), useWho(scan), format.moment(scan.startedAt ?? scan.askedAt)].join(' · ')}
        </span>
      </Row>
      {(scan.state === 'interrupted' || scan.state === 'failed') && (
        <Callout tone="caution" title={t(scan.state)}>
          <p>{t(scan.state === 'failed' ? 'failedHelp' : 'interruptedHelp')}</p>
        </Callout>
      )}
      <Grid min="s">
        <StatTile
          label={t('pages')}
          value={format.number(scan.pages)}
          unit={t('unit')}
          note={format.bytes(scan.bytes)}
        />
        <StatTile
          label={t('foundPages')}
          value={format.number(scan.foundPages)}
          unit={t('unit')}
          tone={scan.foundPages > 0 ? 'danger' : 'neutral'}
        />
        {scan.state === 'done' && <StatTile label={t('skippedCount')} value={format.number(skipped)} />}
      </Grid>
      {skipped > 0 && <SkippedFold scan={scan} total={skipped} />}
    </>
  );
};

const StateBadge = ({ scan }: { readonly scan: WebScanView }) => {
  const t = useTexts(texts);
  return <Badge tone={tones[scan.state]}>{t(scan.state)}</Badge>;
};

function useWhat({ kind }: WebScanView): string {
  const t = useTexts(texts);
  return t(kind === 'crawl' ? 'crawl' : kind === 'list' ? 'listKind' : 'recheckKind');
}

function useWho({ askedBy }: WebScanView): string {
  const t = useTexts(texts);
  return askedBy?.name ?? t('byCalendar');
}

const What = ({ scan }: { readonly scan: WebScanView }) => useWhat(scan);
const Who = ({ scan }: { readonly scan: WebScanView }) => useWho(scan);

function useColumns(): readonly [Column<WebScanView>, ...Column<WebScanView>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  return [
    { id: 'when', header: t('when'), isTight: true, render: ({ askedAt }) => format.moment(askedAt) },
    { id: 'what', header: t('what'), render: (scan) => <What scan={scan} /> },
    { id: 'who', header: t('who'), render: (scan) => <Who scan={scan} /> },
    { id: 'state', header: t('state'), isTight: true, render: (scan) => <StateBadge scan={scan} /> },
    { id: 'pages', header: t('pages'), align: 'end', render: ({ pages }) => format.number(pages) },
    { id: 'found', header: t('foundPages'), align: 'end', render: ({ foundPages }) => format.number(foundPages) },
  ];
}
