import {
  type ReporterFile,
  custodyGet,
  custodyRequest,
  incidentsTimeline,
  reporterThreadDownload,
} from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, ReasonDialog, notify } from '../../../ui/index.ts';
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
  const [wanted, setWanted] = useState<ReporterFile | null>(null);
  const mayAsk = useOperation(custodyGet, {}).data?.isCustodian ?? false;
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
            <span>
              {t('who', { who: file.fileName, at: format.moment(file.addedAt) })}
              {file.from === 'staff' && `, ${t('fromStaff')}`}
            </span>
            {mayAsk && file.from === 'reporter' && (
              <Button size="s" icon="lock" label={`${file.fileName} ${t('original')}`} onPress={() => setWanted(file)}>
                {t('original')}
              </Button>
            )}
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
      <AskOriginal incident={incident} file={wanted} onClose={() => setWanted(null)} />
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

interface AskOriginalProps extends CaseProps {
  readonly file: ReporterFile | null;
  readonly onClose: () => void;
}

/** The file as it came tells who made it: it takes two custodians, like the name (제21조). */
const AskOriginal = ({ incident, file, onClose }: AskOriginalProps) => {
  const t = useTexts(texts);
  const ask = useAction(custodyRequest, {
    invalidates: ['custody', 'inbox', incidentsTimeline],
    onDone: () => notify(t('originalAsked')),
  });
  return (
    <ReasonDialog
      title={t('original')}
      confirmLabel={t('original')}
      isOpen={file !== null}
      onClose={onClose}
      onConfirm={(reason) =>
        ask.mutateAsync({ params: { incidentId: incident.id }, body: { fileId: file?.id ?? null, reason } })
      }
    >
      <p>{t('originalBody', { name: file?.fileName ?? '' })}</p>
    </ReasonDialog>
  );
};
