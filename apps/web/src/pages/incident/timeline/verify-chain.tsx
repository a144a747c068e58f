import { type ResponseOf, incidentsVerifyTimeline } from '@bongsu/contracts';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, Callout, Dialog, ErrorState } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** Whether every record is still what it was, told in plain words. */
export const VerifyChain = ({ incidentId }: { readonly incidentId: string }) => {
  const t = useTexts(texts);
  const verify = useAction(incidentsVerifyTimeline);
  return (
    <>
      <Button
        size="s"
        icon="shield"
        isPending={verify.isPending}
        onPress={() => verify.mutate({ params: { incidentId } })}
      >
        {t('verify')}
      </Button>
      <Dialog
        title={t('verify')}
        isOpen={verify.data !== undefined || verify.error !== null}
        onClose={() => verify.reset()}
      >
        {verify.data !== undefined && <Result result={verify.data} />}
        {verify.error !== null && <ErrorState error={verify.error} />}
      </Dialog>
    </>
  );
};

const Result = ({ result }: { readonly result: ResponseOf<typeof incidentsVerifyTimeline> }) => {
  const t = useTexts(texts);
  if (!result.ok) {
    return (
      <Callout tone="danger" title={t('verifyBroken')}>
        {t('verifyBrokenBody', { seq: result.firstBroken ?? 1 })}
      </Callout>
    );
  }
  return (
    <Callout tone="ok" title={t('verifyOk')}>
      <p>{t('verifyOkBody', { count: result.events })}</p>
      <p className="event-note">{t('verifyHead', { digest: result.head })}</p>
    </Callout>
  );
};
