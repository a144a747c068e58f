import { type NoticeState, noticesPause, noticesResume, noticesStop } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, ErrorState, ReasonDialog, notify } from '../../../ui/index.ts';
import { noticeStale } from '../stale.ts';
import { texts } from './texts.ts';

interface SendingButtonsProps {
  readonly state: NoticeState;
  readonly params: { readonly incidentId: string; readonly noticeId: string };
}

const invalidates = noticeStale;

export const SendingButtons = ({ state, params }: SendingButtonsProps) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<'pause' | 'stop' | null>(null);
  const pause = useAction(noticesPause, { invalidates, onDone: () => notify(t('paused')) });
  const stop = useAction(noticesStop, { invalidates, onDone: () => notify(t('stopped')) });
  const resume = useAction(noticesResume, { invalidates, onDone: () => notify(t('resumed')) });
  if (state !== 'sending' && state !== 'paused') return null;
  const act = { pause, stop };
  return (
    <>
      <ButtonRow>
        {state === 'paused' && (
          <Button look="primary" isPending={resume.isPending} onPress={() => resume.mutate({ params })}>
            {t('resume')}
          </Button>
        )}
        {state === 'sending' && (
          <Button icon="pause" onPress={() => setAsked('pause')}>
            {t('pause')}
          </Button>
        )}
        <Button look="quiet" onPress={() => setAsked('stop')}>
          {t('stop')}
        </Button>
      </ButtonRow>
      {resume.error !== null && <ErrorState error={resume.error} />}
      {asked !== null && (
        <ReasonDialog
          title={t(asked)}
          confirmLabel={t(asked)}
          isDanger={asked === 'stop'}
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={(reason) => act[asked].mutateAsync({ params, body: { reason } })}
        >
          <p>{t(`${asked}Help`)}</p>
        </ReasonDialog>
      )}
    </>
  );
};
