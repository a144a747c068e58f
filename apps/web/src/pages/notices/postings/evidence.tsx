import { type PostingView, postingsAddEvidence, postingsEvidence } from '@bongsu/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchFile, save, useAction } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, Dialog, ErrorState, FileField, notify } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface EvidenceProps {
  readonly posting: PostingView;
  readonly incidentId: string;
  readonly mayAdd: boolean;
}

const MAX_BYTES = 50 * 1024 * 1024;

export const Evidence = ({ posting, incidentId, mayAdd }: EvidenceProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const params = { incidentId, postingId: posting.id };
  const fetchOne = useMutation({
    mutationFn: (evidenceId: string) => fetchFile(postingsEvidence, { params: { ...params, evidenceId } }),
    onSuccess: save,
  });
  return (
    <div>
      <h3 className="posting-heading">{t('evidence')}</h3>
      {posting.evidence.length === 0 && posting.place !== 'here' && <p className="ui-field-help">{t('noEvidence')}</p>}
      <ul className="posting-evidence">
        {posting.evidence.map((one) => (
          <li key={one.id}>
            <Button size="s" look="quiet" icon="download" onPress={() => fetchOne.mutate(one.id)}>
              {one.name}
            </Button>
            <span className="ui-field-help">
              {format.moment(one.addedAt)} · {one.addedBy.name} · {format.bytes(one.size)}
            </span>
          </li>
        ))}
      </ul>
      {fetchOne.error !== null && <ErrorState error={fetchOne.error} />}
      {mayAdd && (
        <Button size="s" icon="upload" onPress={() => setAdding(true)}>
          {t('addEvidence')}
        </Button>
      )}
      {isAdding && <AddDialog params={params} onClose={() => setAdding(false)} />}
    </div>
  );
};

interface AddDialogProps {
  readonly params: { readonly incidentId: string; readonly postingId: string };
  readonly onClose: () => void;
}

const AddDialog = ({ params, onClose }: AddDialogProps) => {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const done = () => {
    notify(t('added'));
    onClose();
  };
  const add = useAction(postingsAddEvidence, { invalidates: ['postings'], onDone: done });
  const [file] = files;
  return (
    <Dialog title={t('addEvidence')} isOpen onClose={onClose}>
      <FileField
        name="evidence"
        label={t('evidence')}
        help={t('evidenceHelp')}
        value={files}
        onChange={setFiles}
        maxBytes={MAX_BYTES}
        kinds={['.png', '.jpg', '.jpeg', '.webp', '.pdf']}
      />
      {add.error !== null && <ErrorState error={add.error} />}
      <Button
        look="primary"
        isDisabled={file === undefined}
        isPending={add.isPending}
        onPress={() => (file === undefined ? undefined : add.mutate({ params, file }))}
      >
        {t('addEvidence')}
      </Button>
    </Dialog>
  );
};
