import { type LogVerification, type ResponseOf, accessLogRead, accessLogVerify } from '@bongsu/contracts';
import { useAction, useOperation } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import {
  Badge,
  Button,
  type Column,
  CopyText,
  Grid,
  Loaded,
  PageHeader,
  Panel,
  Stack,
  StatTile,
  Table,
  type Tone,
  notify,
} from '../../ui/index.ts';
import { OutsidePanel } from './outside-panel.tsx';
import { KeepingPanels } from './keeping-panel.tsx';
import { texts } from './texts.ts';
import { VerdictCallout } from './verdict-callout.tsx';

const LOOK_EVERY = 2000;

/** 보관과 검증: what was proved of the records, and since when. */
export default function LogPage() {
  const t = useTexts(texts);
  const log = useOperation(
    accessLogRead,
    {},
    { refreshEvery: (data) => (data?.verifications[0]?.finishedAt === null ? LOOK_EVERY : undefined) },
  );
  const verify = useAction(accessLogVerify, { invalidates: ['accessLog'], onDone: () => notify(t('asked')) });
  const isUnderWay = log.data?.verifications[0]?.finishedAt === null;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button
            look="primary"
            icon="shield"
            isPending={verify.isPending}
            isDisabled={isUnderWay}
            onPress={() => verify.mutate({ body: {} })}
          >
            {t('verifyNow')}
          </Button>
        }
      />
      <Stack gap={5}>
        <Loaded query={log}>{(data) => <LogFacts log={data} />}</Loaded>
        <KeepingPanels />
      </Stack>
    </>
  );
}

interface LogProps {
  readonly log: ResponseOf<typeof accessLogRead>;
}

const LogFacts = ({ log }: LogProps) => {
  const t = useTexts(texts);
  return (
    <Stack gap={5}>
      <VerdictCallout log={log} />
      <Numbers log={log} />
      <OutsidePanel size={log.size} />
      <Panel title={t('limits')}>
        <p>{t('limitsText')}</p>
        {log.checkpoint !== null && <CopyText label={t('note')} value={log.checkpoint.note} />}
        <CopyText label={t('verifier')} value={log.verifier} />
      </Panel>
      <Panel title={t('history')}>
        <History log={log} />
      </Panel>
    </Stack>
  );
};

const Numbers = ({ log }: LogProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { size, since, checkpoint, verifications } = log;
  const last = verifications.find(({ finishedAt }) => finishedAt !== null)?.finishedAt ?? null;
  const moment = (label: string, at: string | null, note?: string) => (
    <StatTile
      label={label}
      value={at === null ? t('nothing') : format.time(at)}
      note={at !== null && [format.day(at), note].filter(Boolean).join(' · ')}
    />
  );
  return (
    <Grid min="s">
      <StatTile label={t('size')} value={format.number(size)} unit={t('unit')} tone="info" />
      {moment(t('since'), since)}
      {moment(
        t('signed'),
        checkpoint?.signedAt ?? null,
        checkpoint === null ? undefined : t('signedNote', { size: format.number(checkpoint.size) }),
      )}
      {moment(t('lastVerified'), last)}
    </Grid>
  );
};

const stateOf = ({ finishedAt, ok }: LogVerification): 'underWay' | 'failed' | 'ok' | 'broken' => {
  if (finishedAt === null) return 'underWay';
  if (ok === null) return 'failed';
  return ok ? 'ok' : 'broken';
};

const tones: Readonly<Record<ReturnType<typeof stateOf>, Tone>> = {
  underWay: 'info',
  failed: 'caution',
  ok: 'ok',
  broken: 'danger',
};

const History = ({ log }: LogProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const columns: readonly [Column<LogVerification>, ...Column<LogVerification>[]] = [
    { id: 'askedAt', header: t('askedAt'), isTight: true, render: ({ askedAt }) => format.moment(askedAt) },
    {
      id: 'result',
      header: t('result'),
      render: (one) => <Badge tone={tones[stateOf(one)]}>{t(stateOf(one))}</Badge>,
    },
    {
      id: 'size',
      header: t('recordsHeader'),
      align: 'end',
      render: ({ size }) => (size === null ? null : t('records', { count: format.number(size) })),
    },
  ];
  return (
    <Table
      caption={t('history')}
      columns={columns}
      rows={log.verifications}
      rowKey={({ askedAt }) => askedAt}
      isCompact
    />
  );
};
