import { type ReporterFile, reporterThreadDownload } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ReasonDialog } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { texts } from './texts.ts';

interface ReporterFilesProps extends CaseProps {
  readonly files: readonly ReporterFile[];
}

/** The copies, each with a reason for taking it out. */
export const ReporterFiles = ({ incident, files }: ReporterFilesProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [chosen, setChosen] = useState<ReporterFile | null>(null);
  if (files.length === 0) return null;
  const take = async (reason: string) => {
    const params = { incidentId: incident.id, fileId: chosen?.id ?? '' };
    save(await fetchFile(reporterThreadDownload, { params, body: { reason } }));
  };
  return (
    <section aria-label={t('files')} className="ui-stack" data-gap={2}>
      <h3>{t('files')}</h3>
      <p className="ui-field-help">{t('filesHelp')}</p>
      <ul className="thread-files">
        {files.map((file) => (
          <li key={file.id}>
            <span>{t('who', { who: file.fileName, at: format.moment(file.addedAt) })}</span>
            <Button
              size="s"
              icon="download"
              label={`${file.fileName} ${t('download')}`}
              onPress={() => setChosen(file)}
            >
              {t('download')}
            </Button>
          </li>
        ))}
      </ul>
      <ReasonDialog
        title={t('downloadTitle')}
        confirmLabel={t('download')}
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        onConfirm={take}
      >
        <p>{t('downloadBody', { name: chosen?.fileName ?? '' })}</p>
      </ReasonDialog>
    </section>
  );
};
