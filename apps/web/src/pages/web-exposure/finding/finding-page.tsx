import '../web-exposure.css';
import { type WebFindingDetail, webFindingsRead } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useParam } from '../../../routing/address.ts';
import { Badge, Beside, DefinitionList, Fold, Link, Loaded, PageHeader, Panel, Timeline } from '../../../ui/index.ts';
import { FoundText } from '../found-text.tsx';
import { useReason } from '../reasons.ts';
import { texts as siteTexts } from '../texts.ts';
import { placeWords, stateTones, stateWords } from '../words.ts';
import { CopiesPanel } from './copies-panel.tsx';
import { EachTable } from './each-table.tsx';
import { FindingActions } from './finding-actions.tsx';
import { texts } from './texts.ts';

/** One exposed address: what anybody can read there, masked, and what becomes of it. */
export default function FindingPage() {
  const findingId = useParam('findingId');
  const finding = useOperation(webFindingsRead, { params: { findingId } });
  return <Loaded query={finding}>{(one) => <Detail finding={one} />}</Loaded>;
}

const Detail = ({ finding }: { readonly finding: WebFindingDetail }) => {
  const [t, ts, tsite] = [useTexts(texts), useTexts(stateWords), useTexts(siteTexts)];
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          { label: tsite('title'), to: '/web-exposure' },
          { label: tsite('site'), to: `/web-exposure/${finding.hostId}` },
        ]}
        meta={<Badge tone={stateTones[finding.state]}>{ts(finding.state)}</Badge>}
        lead={
          <span className="web-address">
            <Link to={finding.url}>{finding.url}</Link>
          </span>
        }
        actions={<FindingActions finding={finding} />}
      />
      <Beside
        aside={
          <>
            <FactsPanel finding={finding} />
            <HistoryPanel finding={finding} />
          </>
        }
      >
        <Panel title={t('what')}>
          <FoundText {...finding} />
          {finding.rendering === '' ? (
            <p className="ui-field-help">{t('noRendering')}</p>
          ) : (
            <pre className="web-rendering">{finding.rendering}</pre>
          )}
          {finding.findings.length > 0 && (
            <Fold summary={t('each', { count: format.number(finding.findings.length) })}>
              <EachTable findings={finding.findings} />
            </Fold>
          )}
        </Panel>
        <CopiesPanel copies={finding.copies} />
      </Beside>
    </>
  );
};

const FactsPanel = ({ finding }: { readonly finding: WebFindingDetail }) => {
  const [t, ts, tp] = [useTexts(texts), useTexts(stateWords), useTexts(placeWords)];
  const format = useFormat();
  const reason = useReason();
  const { checked } = finding;
  return (
    <Panel title={t('facts')}>
      <DefinitionList
        items={[
          { term: t('where'), value: finding.places.map((place) => tp(place)).join(', ') },
          { term: t('firstSeen'), value: format.moment(finding.firstSeenAt) },
          { term: t('lastSeen'), value: format.moment(finding.seenAt) },
          {
            term: t('answer'),
            value: `HTTP ${String(finding.status)} · ${format.bytes(finding.bytes)}`,
          },
          {
            term: t('checked'),
            value: checked === null ? t('notChecked') : ts(checked.result),
            ...(checked === null
              ? {}
              : {
                  note: [format.moment(checked.at), checked.why === null ? null : reason(checked.why)]
                    .filter(Boolean)
                    .join(' · '),
                }),
          },
          { term: 'SHA-256', value: <code className="web-address">{finding.sha256.slice('sha256:'.length)}</code> },
        ]}
      />
    </Panel>
  );
};

const HistoryPanel = ({ finding }: { readonly finding: WebFindingDetail }) => {
  const [t, ts] = [useTexts(texts), useTexts(stateWords)];
  return (
    <Panel title={t('history')}>
      <Timeline
        label={t('history')}
        events={finding.history.map(({ at, by, state, reason }) => ({
          id: `${at} ${state}`,
          at,
          title: ts(state),
          actor: by?.name ?? t('byProduct'),
          body: reason === '' ? undefined : <p>{reason}</p>,
          tone: stateTones[state],
        }))}
      />
    </Panel>
  );
};
