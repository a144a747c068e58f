import { type NoticeView, recipientStates } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Callout, DefinitionList, Panel, Stack } from '../../../ui/index.ts';
import { recipientWords } from '../words.ts';
import { BadRows } from './bad-rows.tsx';
import { CopyPanel } from './copy-panel.tsx';
import { ExportButton } from './export-button.tsx';
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
      {isOpen && notice.firstNotice !== null && <CopyPanel notice={notice} incidentId={incidentId} />}
      {isOpen && <UploadPanel notice={notice} incidentId={incidentId} />}
      {isGone === null ? (
        <RecipientList notice={notice} incidentId={incidentId} />
      ) : (
        <Remains notice={notice} incidentId={incidentId} />
      )}
      {notice.badRows > 0 && isGone === null && <BadRows notice={notice} incidentId={incidentId} />}
      <Imports notice={notice} incidentId={incidentId} mayChange={isOpen} />
    </Stack>
  );
};

/** After the destruction: how many stood how, and when, to be downloaded for the file. */
const Remains = ({ notice, incidentId }: RecipientsTabProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const word = useTexts(recipientWords);
  const mayExport = useMay('notices.approve') && notice.total > 0;
  return (
    <Panel title={t('list')} actions={mayExport && <ExportButton params={{ incidentId, noticeId: notice.id }} />}>
      <DefinitionList
        items={recipientStates
          .filter((state) => (notice.counts[state] ?? 0) > 0)
          .map((state) => ({
            term: word(state),
            value: t('count', { count: format.number(notice.counts[state] ?? 0) }),
          }))}
      />
    </Panel>
  );
};
