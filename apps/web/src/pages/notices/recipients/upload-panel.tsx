import {
  type ImportView,
  type NoticeView,
  RECIPIENT_LIST_MEGABYTES,
  recipientsDiscardImport,
  recipientsPreview,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, ErrorState, FileField, Panel } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { ImportResult } from './import-result.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { Preview } from './preview.ts';
import { texts } from './texts.ts';

interface UploadPanelProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const MAX_BYTES = RECIPIENT_LIST_MEGABYTES * 1024 * 1024;

/** Choose, look, say which column is what, take over, read the result. */
export const UploadPanel = ({ notice, incidentId }: UploadPanelProps) => {
  const t = useTexts(texts);
  const params = { incidentId, noticeId: notice.id };
  const [preview, setPreview] = useState<Preview | null>(null);
  const [result, setResult] = useState<ImportView | null>(null);
  const discard = useAction(recipientsDiscardImport, { invalidates: noticeStale });
  const leave = () => {
    if (preview !== null) discard.mutate({ params: { ...params, importId: preview.importId } });
    setPreview(null);
  };
  const take = (taken: ImportView) => {
    setResult(taken);
    setPreview(null);
  };
  return (
    <Panel title={t('upload')}>
      {result !== null && <ImportResult notice={notice} incidentId={incidentId} answered={result} />}
      {preview === null ? (
        <Chooser params={params} onPreview={setPreview} />
      ) : (
        <MappingForm params={params} preview={preview} onDone={take} onLeave={leave} />
      )}
      {discard.error !== null && <ErrorState error={discard.error} />}
    </Panel>
  );
};

interface ChooserProps {
  readonly params: { readonly incidentId: string; readonly noticeId: string };
  readonly onPreview: (preview: Preview) => void;
}

const Chooser = ({ params, onPreview }: ChooserProps) => {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const upload = useAction(recipientsPreview, { onDone: onPreview });
  const [file] = files;
  return (
    <>
      <FileField
        name="file"
        label={t('file')}
        help={t('fileHelp')}
        value={files}
        onChange={setFiles}
        maxBytes={MAX_BYTES}
        kinds={['.xlsx', '.csv', '.txt']}
      />
      {upload.error !== null && <ErrorState error={upload.error} />}
      <ButtonRow>
        <Button
          isDisabled={file === undefined}
          isPending={upload.isPending}
          onPress={() => (file === undefined ? undefined : upload.mutate({ params, body: {}, file }))}
        >
          {t('look')}
        </Button>
      </ButtonRow>
    </>
  );
};
