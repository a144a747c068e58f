import type { PostingView } from '@bongsu/contracts';
import { useState } from 'react';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Badge, Button, Link, type Tone } from '../../../ui/index.ts';
import { EndDialog } from './end-dialog.tsx';
import { Evidence } from './evidence.tsx';
import { texts } from './texts.ts';
import { Watched } from './watched.tsx';

interface PostingItemProps {
  readonly posting: PostingView;
  readonly incidentId: string;
  readonly mayWork: boolean;
}

const tones: Readonly<Record<PostingView['state'], Tone>> = {
  running: 'info',
  complete: 'ok',
  ended: 'ok',
  'ended-early': 'danger',
};

/** Where it stands, until when it has to, and the pictures that prove it. */
export const PostingItem = ({ posting, incidentId, mayWork }: PostingItemProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [isEnding, setEnding] = useState(false);
  const mayEnd = useMay('notices.send') && posting.endedAt === null;
  const since = t('since', { moment: format.moment(posting.startsAt), name: posting.startedBy.name });
  const { days, completeAt, endedAt } = posting;
  return (
    <article className="posting">
      <div className="ui-row" data-gap={2}>
        <Badge tone={tones[posting.state]}>{t(posting.state)}</Badge>
        {posting.place !== 'premises' ? <Link to={posting.location}>{posting.location}</Link> : posting.location}
      </div>
      <p className="ui-field-help">
        {since}
        {endedAt !== null && ` · ${t('endedOn', { moment: format.moment(endedAt) })}`}
      </p>
      <p>{t('keepUntil', { days, moment: format.moment(completeAt) })}</p>
      {posting.endReason !== '' && <p>{posting.endReason}</p>}
      {posting.place === 'here' && <Watched posting={posting} incidentId={incidentId} mayWork={mayWork} />}
      <Evidence posting={posting} incidentId={incidentId} mayAdd={mayWork} />
      {mayEnd && (
        <Button size="s" onPress={() => setEnding(true)}>
          {t(posting.place === 'here' ? 'takeDown' : 'end')}
        </Button>
      )}
      {isEnding && <EndDialog posting={posting} incidentId={incidentId} onClose={() => setEnding(false)} />}
    </article>
  );
};
