import { type NoticeView, noticesProgress } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh, useOperation } from '../../../api/index.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded, Stack } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { DestroyPanel } from './destroy-panel.tsx';
import { EventsPanel } from './events-panel.tsx';
import { LettersPanel } from './letters-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ReturnedLetters } from './returned-letters.tsx';
import { SettlePanel } from './settle-panel.tsx';

interface SendingTabProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const REFRESH = 5000;
const over: ReadonlySet<string> = new Set(['sent', 'stopped']);

/** How far it is and whether it will be in time; what needs a person; and the end of the list. */
export const SendingTab = ({ notice, incidentId }: SendingTabProps) => {
  const params = { incidentId, noticeId: notice.id };
  const isRunning = notice.state === 'sending';
  const progress = useOperation(noticesProgress, { params }, { refreshEvery: isRunning ? REFRESH : undefined });
  const maySend = useMay('notices.send');
  const client = useQueryClient();
  // The last mail has gone while somebody watched: the notice, its case and its clocks read differently now.
  const isBehind = progress.data !== undefined && progress.data.state !== notice.state;
  useEffect(() => {
    if (isBehind) void refresh(client, noticeStale);
  }, [isBehind, client]);
  const isThere = notice.recipientsDestroyedAt === null;
  const posted = progress.data?.channels.find(({ channel }) => channel === 'letter')?.sent ?? 0;
  return (
    <Stack gap={5}>
      <Loaded query={progress}>
        {(found) => <ProgressPanel progress={found} params={params} maySend={maySend} />}
      </Loaded>
      {maySend && isThere && (
        <div id="settle" className="notice-settle">
          <SettlePanel counts={progress.data?.counts ?? notice.counts} params={params} />
        </div>
      )}
      {notice.channels.includes('letter') && <LettersPanel params={params} maySend={maySend} isRunning={isRunning} />}
      {maySend && isThere && posted > 0 && <ReturnedLetters params={params} />}
      <EventsPanel params={params} mayUpload={maySend} />
      {maySend && isThere && over.has(notice.state) && <DestroyPanel params={params} />}
    </Stack>
  );
};
