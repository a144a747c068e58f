import { type AuthorityReportView, authorityReportsDiscard } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, DefinitionList, Panel, ReasonDialog, notify } from '../../ui/index.ts';
import { FileDialog } from './file-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { reportStale } from './stale.ts';
import { texts } from './texts.ts';
import { meansWords, receiverWords } from './words.ts';

interface FilingPanelProps {
  readonly report: AuthorityReportView;
  readonly incidentId: string;
}

/** When, how, by whom, and the receipt: the proof of the report. */
export const FilingPanel = (props: FilingPanelProps) => {
  const t = useTexts(texts);
  const { state } = props.report;
  if (state === 'discarded') return null;
  return <Panel title={t('filing')}>{state === 'draft' ? <ToFile {...props} /> : <Filed {...props} />}</Panel>;
};

const ToFile = ({ report, incidentId }: FilingPanelProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'file' | 'discard' | null>(null);
  const discard = useAction(authorityReportsDiscard, {
    invalidates: reportStale,
    onDone: () => notify(t('discarded')),
  });
  const close = () => setAsked(null);
  const params = { incidentId, reportId: report.id };
  return (
    <>
      <p className="ui-field-help">{t('fileHelp')}</p>
      <Button look="primary" isWide onPress={() => setAsked('file')}>
        {t('file')}
      </Button>
      <Button look="quiet" isWide onPress={() => setAsked('discard')}>
        {t('discard')}
      </Button>
      {asked === 'file' && <FileDialog report={report} incidentId={incidentId} onClose={close} />}
      {asked === 'discard' && (
        <ReasonDialog
          title={t('discard')}
          confirmLabel={t('discard')}
          isOpen
          onClose={close}
          onConfirm={(reason) => discard.mutateAsync({ params, body: { reason } })}
        >
          <p>{t('discardHelp')}</p>
        </ReasonDialog>
      )}
    </>
  );
};

const Filed = ({ report, incidentId }: FilingPanelProps) => {
  const t = useTexts(texts);
  const means = useTexts(meansWords);
  const receiver = useTexts(receiverWords);
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const hasReceipt = report.receiptNumber !== null && report.receiptNumber !== '';
  return (
    <>
      <DefinitionList
        items={[
          { term: t('filedAt'), value: report.filedAt === null ? null : format.moment(report.filedAt) },
          { term: t('to'), value: report.to === null ? null : receiver(report.to) },
          { term: t('means'), value: report.means === null ? null : means(report.means) },
          { term: t('by'), value: report.filedBy?.name },
          { term: t('receipt'), value: hasReceipt ? report.receiptNumber : t('notReceived') },
        ]}
      />
      {!hasReceipt && (
        <Button look="primary" isWide onPress={() => setAdding(true)}>
          {t('addReceipt')}
        </Button>
      )}
      {isAdding && <ReceiptDialog report={report} incidentId={incidentId} onClose={() => setAdding(false)} />}
    </>
  );
};
