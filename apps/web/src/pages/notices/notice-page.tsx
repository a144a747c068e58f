import './notices.css';
import { type NoticeView, noticesGet } from '@bongsu/contracts';
import { z } from 'zod';
import { useOperation } from '../../api/index.ts';
import { useCaseCrumbs } from '../../case/use-case-crumbs.ts';
import { useTexts } from '../../i18n/index.ts';
import { useParam, useSearch } from '../../routing/address.ts';
import { Badge, Countdown, Loaded, PageHeader, Tabs } from '../../ui/index.ts';
import { Decisions } from './decisions.tsx';
import { LateCallout } from './late-callout.tsx';
import { NextPanel } from './next-panel.tsx';
import { RecipientsTab } from './recipients/recipients-tab.tsx';
import { SendingTab } from './sending/sending-tab.tsx';
import { NoticeSteps } from './steps.tsx';
import { PreviewTab } from './text/preview-tab.tsx';
import { TextTab } from './text/text-tab.tsx';
import { texts } from './texts.ts';
import { kindWords, stateTones, stateWords } from './words.ts';

/** One letter, from its draft to the last person it has to reach. */
export default function NoticePage() {
  const incidentId = useParam('incidentId');
  const noticeId = useParam('noticeId');
  const notice = useOperation(noticesGet, { params: { incidentId, noticeId } });
  return (
    <Loaded query={notice} lines={10}>
      {(found) => <Notice key={found.id} notice={found} incidentId={incidentId} />}
    </Loaded>
  );
}

interface NoticeProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const Notice = ({ notice, incidentId }: NoticeProps) => {
  const t = useTexts(texts);
  const kind = useTexts(kindWords);
  const state = useTexts(stateWords);
  const crumbs = useCaseCrumbs(incidentId);
  return (
    <>
      <PageHeader
        title={notice.title}
        crumbs={[...crumbs, { label: t('section'), to: `/incidents/${incidentId}/notices` }]}
        meta={
          <>
            <Badge tone={stateTones[notice.state]}>{state(notice.state)}</Badge>
            <span className="ui-field-help">
              {kind(notice.kind)} · {t('writtenBy', { name: notice.author.name })}
            </span>
            {notice.dueAt !== null && notice.state !== 'discarded' && (
              <Countdown size="s" dueAt={notice.dueAt} doneAt={notice.performedAt} />
            )}
          </>
        }
      />
      <LateCallout notice={notice} />
      <div className="notice-layout">
        <aside className="notice-next" aria-label={t('next')}>
          <NextPanel notice={notice} incidentId={incidentId} />
        </aside>
        <div className="notice-main">
          <NoticeTabs notice={notice} incidentId={incidentId} />
        </div>
        <div className="notice-rest ui-stack" data-gap={5}>
          <NoticeSteps notice={notice} />
          <Decisions notice={notice} incidentId={incidentId} />
        </div>
      </div>
    </>
  );
};

const schema = z.object({ tab: z.enum(['text', 'preview', 'recipients', 'sending']).optional() });
const later: ReadonlySet<string> = new Set(['sending', 'paused', 'stopped', 'sent']);

const NoticeTabs = ({ notice, incidentId }: NoticeProps) => {
  const t = useTexts(texts);
  const [{ tab }, setSearch] = useSearch(schema);
  const wentOut = later.has(notice.state);
  const items = [
    { id: 'text', label: t('tabText'), content: <TextTab notice={notice} incidentId={incidentId} /> },
    { id: 'preview', label: t('tabPreview'), content: <PreviewTab notice={notice} incidentId={incidentId} /> },
    {
      id: 'recipients',
      label: t('tabRecipients'),
      count: notice.total,
      content: <RecipientsTab notice={notice} incidentId={incidentId} />,
    },
    ...(wentOut
      ? [{ id: 'sending', label: t('tabSending'), content: <SendingTab notice={notice} incidentId={incidentId} /> }]
      : []),
  ];
  const selected = items.find(({ id }) => id === tab)?.id ?? (wentOut ? 'sending' : 'text');
  return (
    <Tabs
      label={t('tabs')}
      items={items}
      selected={selected}
      onSelect={(id) => setSearch({ tab: id as 'text' | 'preview' | 'recipients' | 'sending' })}
    />
  );
};
