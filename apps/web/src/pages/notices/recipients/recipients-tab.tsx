import type { NoticeView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Callout, Stack } from '../../../ui/index.ts';
import { BadRows } from './bad-rows.tsx';
import { CopyPanel } from './copy-panel.tsx';
import { Imports } from './imports.tsx';
import { RecipientList } from './recipient-list.tsx';
import { texts } from './texts.ts';
import { UploadPanel } from './upload-panel.tsx';

interface RecipientsTabProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const open: ReadonlySet<string> = new Set(['draft', 'returned', 'approved']);

/** Who gets the letter: a list is uploaded, looked at, taken over; what could not be taken says why. */
export const RecipientsTab = ({ notice, incidentId }: RecipientsTabProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const isOpen = open.has(notice.state) && notice.may.edit;
  const isGone = notice.recipientsDestroyedAt;
  return (
    <Stack gap={5}>
      {isGone !== null && <Callout title={t('destroyed', { moment: format.moment(isGone) })} />}
      {isOpen && notice.state === 'approved' && <Callout tone="caution" title={t('approvalGone')} />}
      {!isOpen && isGone === null && <Callout title={t('frozenList')} />}
      {isOpen && <UploadPanel notice={notice} incidentId={incidentId} />}
      {isOpen && notice.firstNotice !== null && <CopyPanel notice={notice} incidentId={incidentId} />}
      <RecipientList notice={notice} incidentId={incidentId} />
      {notice.badRows > 0 && isGone === null && <BadRows notice={notice} incidentId={incidentId} />}
      <Imports notice={notice} incidentId={incidentId} mayChange={isOpen} />
    </Stack>
  );
};
