import { type AccessReviewDetail, accessReviewsExport, accessReviewsReport } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ReasonDialog } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const operations = { report: accessReviewsReport, export: accessReviewsExport } as const;

/** The report as a paper, and its figures as a table; both ask why. */
export const ReportActions = ({ review: { id } }: { readonly review: AccessReviewDetail }) => {
  const t = useTexts(texts);
  const [wanted, setWanted] = useState<keyof typeof operations | null>(null);
  const download = async (reason: string) => {
    const operation = wanted === 'export' ? operations.export : operations.report;
    save(await fetchFile(operation, { params: { reviewId: id }, query: { reason } }));
  };
  return (
    <>
      <Button icon="download" onPress={() => setWanted('report')}>
        {t('report')}
      </Button>
      <Button icon="download" onPress={() => setWanted('export')}>
        {t('export')}
      </Button>
      {wanted !== null && (
        <ReasonDialog
          title={t(wanted)}
          confirmLabel={t(wanted)}
          isOpen
          onClose={() => setWanted(null)}
          onConfirm={download}
        >
          <p>{t('reportHelp')}</p>
        </ReasonDialog>
      )}
    </>
  );
};
