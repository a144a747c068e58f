import {
  type WebFinding,
  type WebFindingState,
  type WebHostView,
  webFindingsList,
  webFindingsRecheck,
  webFindingStates,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  Pagination,
  Panel,
  Row,
  Select,
  Table,
  notify,
} from '../../../ui/index.ts';
import { FoundText } from '../found-text.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import { placeWords, stateTones, stateWords } from '../words.ts';
import { texts } from './texts.ts';

interface FindingsPanelProps {
  readonly site: WebHostView;
  /** It is being looked at. */
  readonly isBusy: boolean;
}

const PAGE_SIZE = 50;
const ALL = 'all';
const OVER: ReadonlySet<WebFindingState> = new Set(['gone', 'clean', 'lawful']);

/** Addresses at which anybody can read personal data; what nobody has dealt with comes first. */
export const FindingsPanel = ({ site, isBusy }: FindingsPanelProps) => {
  const [t, ts] = [useTexts(texts), useTexts(stateWords)];
  const [state, setState] = useState<WebFindingState | null>(null);
  const [page, setPage] = useState(1);
  const params = { hostId: site.id };
  const query = { page, pageSize: PAGE_SIZE, ...(state === null ? {} : { state }) };
  const findings = useOperation(webFindingsList, { params, query }, { keepPrevious: true });
  const recheck = useAction(webFindingsRecheck, {
    invalidates: ['webScans', 'webHosts'],
    onDone: () => notify(t('rechecking')),
  });
  const columns = useColumns();
  const undealt = (findings.data?.items ?? []).filter((one) => !OVER.has(one.state)).map(({ id }) => id);
  return (
    <Panel
      title={t('findings')}
      actions={
        undealt.length > 0 &&
        site.retiredAt === null && (
          <Button
            size="s"
            isDisabled={isBusy}
            isPending={recheck.isPending}
            onPress={() => recheck.mutate({ params, body: { findingIds: undealt } }, { onError: tellRefusal })}
          >
            {t('recheckAll')}
          </Button>
        )
      }
    >
      {(state !== null || (findings.data?.total ?? 0) > 0) && (
        <Row>
          <Select
            name="state"
            label={t('state')}
            value={state ?? ALL}
            onChange={(id) => {
              setState(webFindingStates.find((one) => one === id) ?? null);
              setPage(1);
            }}
            choices={[{ id: ALL, label: t('allStates') }, ...webFindingStates.map((id) => ({ id, label: ts(id) }))]}
          />
        </Row>
      )}
      <Table
        caption={t('findings')}
        columns={columns}
        rows={findings.data?.items}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/web-exposure/${site.id}/${id}`}
        error={findings.error}
        onRetry={() => void findings.refetch()}
        empty={<EmptyState icon="check" title={t('noFindings')} />}
      />
      {findings.data !== undefined && (
        <Pagination page={page} pageSize={PAGE_SIZE} total={findings.data.total} onPage={setPage} />
      )}
    </Panel>
  );
};

/** The host is known: what tells addresses apart stands behind it. */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return decodeURI(pathname) + search;
};

const readable = (url: string): string => {
  try {
    return pathOf(url);
  } catch {
    return url;
  }
};

function useColumns(): readonly [Column<WebFinding>, ...Column<WebFinding>[]] {
  const [t, ts, tp] = [useTexts(texts), useTexts(stateWords), useTexts(placeWords)];
  const format = useFormat();
  return [
    { id: 'url', header: t('address'), render: ({ url }) => <span className="web-address">{readable(url)}</span> },
    { id: 'found', header: t('found'), render: (finding) => <FoundText {...finding} /> },
    { id: 'where', header: t('where'), render: ({ places }) => places.map((place) => tp(place)).join(', ') },
    {
      id: 'state',
      header: t('state'),
      isTight: true,
      render: ({ state }) => <Badge tone={stateTones[state]}>{ts(state)}</Badge>,
    },
    { id: 'seenAt', header: t('seenAt'), isTight: true, render: ({ seenAt }) => format.moment(seenAt) },
  ];
}
