import { type EvidenceCheck, evidenceDownload, evidenceVerify } from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Callout, Dialog, ErrorState, ReasonDialog } from '../../../ui/index.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import type { EvidenceProps } from './evidence-props.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { texts } from './texts.ts';

/** Check, hand over, download. */
export const EvidenceActions = ({ incident, item }: EvidenceProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  return (
    <>
      <ButtonRow>
        <VerifyButton incident={incident} item={item} />
        {incident.mayWork && (
          <Button size="s" label={`${item.label} ${t('handOver')}`} onPress={() => start(`hand:${item.id}`)}>
            {t('handOver')}
          </Button>
        )}
        <DownloadButton incident={incident} item={item} />
      </ButtonRow>
      {incident.mayWork && (
        <DoDialog id={`hand:${item.id}`} title={t('handOverTitle')}>
          {(close) => <HandOverForm incident={incident} item={item} onClose={close} />}
        </DoDialog>
      )}
    </>
  );
};

const VerifyButton = ({ incident, item }: EvidenceProps) => {
  const t = useTexts(texts);
  const verify = useAction(evidenceVerify, { invalidates: ['evidence', 'incidents'] });
  const params = { incidentId: incident.id, evidenceId: item.id };
  return (
    <>
      <Button
        size="s"
        icon="shield"
        isPending={verify.isPending}
        label={`${item.label} ${t('verify')}`}
        onPress={() => verify.mutate({ params })}
      >
        {t('verify')}
      </Button>
      <Dialog
        title={`${item.label} ${item.name}`}
        isOpen={verify.data !== undefined || verify.error !== null}
        onClose={() => verify.reset()}
      >
        {verify.data !== undefined && <Outcome check={verify.data} />}
        {verify.error !== null && <ErrorState error={verify.error} />}
      </Dialog>
    </>
  );
};

const outcomes = {
  match: ['ok', 'matchBody'],
  mismatch: ['danger', 'mismatchBody'],
  'cannot-check': ['caution', 'cannotBody'],
} as const;

const Outcome = ({ check }: { readonly check: EvidenceCheck }) => {
  const t = useTexts(texts);
  const [tone, body] = outcomes[check.outcome];
  return (
    <Callout tone={tone} title={t(check.outcome)}>
      <p>{t(body)}</p>
      {check.sha256 !== null && <code>{check.sha256.replace('sha256:', '')}</code>}
    </Callout>
  );
};

const DownloadButton = ({ incident, item }: EvidenceProps) => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const take = async (reason: string) => {
    const params = { incidentId: incident.id, evidenceId: item.id };
    save(await fetchFile(evidenceDownload, { params, body: { reason } }));
  };
  return (
    <>
      <Button size="s" icon="download" label={`${item.label} ${t('download')}`} onPress={() => setOpen(true)}>
        {t('download')}
      </Button>
      <ReasonDialog
        title={t('downloadTitle')}
        confirmLabel={t('download')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={take}
      >
        <p>{t('downloadBody', { name: item.fileName })}</p>
      </ReasonDialog>
    </>
  );
};
