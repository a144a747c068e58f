import { type NoticeLine, noticesList, postingsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Button, Loaded, Panel } from '../../../ui/index.ts';
import { PostingItem } from './posting-item.tsx';
import { StartDialog } from './start-dialog.tsx';
import { texts } from './texts.ts';

interface PostingsPanelProps {
  readonly incidentId: string;
  readonly mayWork: boolean;
}

const postable: ReadonlySet<string> = new Set(['approved', 'sending', 'paused', 'stopped', 'sent']);
const canPost = ({ state }: NoticeLine): boolean => postable.has(state);

export const PostingsPanel = ({ incidentId, mayWork }: PostingsPanelProps) => {
  const t = useTexts(texts);
  const [isStarting, setStarting] = useState(false);
  const mayPost = useMay('notices.send') && mayWork;
  const postings = useOperation(postingsList, { params: { incidentId } });
  const notices = useOperation(noticesList, { params: { incidentId } });
  const approved = (notices.data?.items ?? []).filter(canPost);
  // The dialog begins with the door if there is one: it cannot be asked before that is known.
  const canStart = approved.length > 0 && postings.data !== undefined;
  return (
    <Panel
      title={t('title')}
      actions={
        mayPost && (
          <Button icon="plus" isDisabled={!canStart} onPress={() => setStarting(true)}>
            {t('start')}
          </Button>
        )
      }
    >
      <p className="ui-field-help">
        {t('help')} {mayPost && approved.length === 0 && t('noApproved')}
      </p>
      <Loaded query={postings} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            items.map((posting) => (
              <PostingItem key={posting.id} posting={posting} incidentId={incidentId} mayWork={mayWork} />
            ))
          )
        }
      </Loaded>
      {isStarting && postings.data !== undefined && (
        <StartDialog
          incidentId={incidentId}
          notices={approved}
          here={postings.data.here}
          onClose={() => setStarting(false)}
        />
      )}
    </Panel>
  );
};
