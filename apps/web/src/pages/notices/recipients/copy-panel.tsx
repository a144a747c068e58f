import { type NoticeView, recipientsCopy } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, ErrorState, Panel, RadioGroup } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { ImportResult } from './import-result.tsx';
import { texts } from './texts.ts';

interface CopyPanelProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

/** A supplement goes to whom the first letter went. */
export const CopyPanel = ({ notice, incidentId }: CopyPanelProps) => {
  const t = useTexts(texts);
  const [only, setOnly] = useState<'all' | 'not-reached' | null>('all');
  const copy = useAction(recipientsCopy, { invalidates: noticeStale });
  const { firstNotice } = notice;
  if (firstNotice === null) return null;
  const params = { incidentId, noticeId: notice.id };
  const body = { fromNoticeId: firstNotice.id, only: only ?? 'all' } as const;
  return (
    <Panel title={t('copy')}>
      <RadioGroup
        name="only"
        label={t('copyOnly')}
        help={firstNotice.title}
        value={only}
        onChange={setOnly}
        choices={[
          { id: 'all', label: t('copyAll') },
          { id: 'not-reached', label: t('copyNotReached') },
        ]}
      />
      {copy.error !== null && <ErrorState error={copy.error} />}
      {copy.data !== undefined && <ImportResult notice={notice} incidentId={incidentId} answered={copy.data} />}
      <ButtonRow>
        <Button isPending={copy.isPending} onPress={() => copy.mutate({ params, body })}>
          {t('doCopy')}
        </Button>
      </ButtonRow>
    </Panel>
  );
};
