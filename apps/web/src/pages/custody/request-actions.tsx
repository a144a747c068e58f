import {
  type UnsealingView,
  custodyAnswer,
  custodyOriginal,
  custodyReview,
  incidentsTimeline,
} from '@bongsu/contracts';
import { useState } from 'react';
import { fetchFile, save, useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, ConfirmDialog, ReasonDialog, notify } from '../../ui/index.ts';
import { OpenedIdentity } from './opened-identity.tsx';
import { texts } from './texts.ts';

type Act = 'approve' | 'refuseRequest' | 'withdraw' | 'review';

/** What the reader may do with a request now; the server decides again. */
export const RequestActions = ({ of }: { readonly of: UnsealingView }) => {
  const t = useTexts(texts);
  const [act, setAct] = useState<Act | null>(null);
  const { answer, withdraw, look, review } = of.may;
  const button = (which: Act, look_?: 'primary') => (
    <Button size="s" {...(look_ === undefined ? {} : { look: look_ })} onPress={() => setAct(which)}>
      {t(which)}
    </Button>
  );
  return (
    <>
      <ButtonRow>
        {answer && button('approve', 'primary')}
        {answer && button('refuseRequest')}
        {withdraw && button('withdraw')}
        {review && button('review')}
        {look && of.file !== null && <Original of={of} />}
      </ButtonRow>
      {look && of.file === null && <OpenedIdentity unsealingId={of.id} />}
      {act !== null && <Ask act={act} of={of} onClose={() => setAct(null)} />}
    </>
  );
};

const Original = ({ of }: { readonly of: UnsealingView }) => {
  const t = useTexts(texts);
  const take = async () => save(await fetchFile(custodyOriginal, { params: { unsealingId: of.id } }));
  return (
    <Button size="s" icon="download" onPress={() => void take()}>
      {t('download')}
    </Button>
  );
};

interface AskProps {
  readonly act: Act;
  readonly of: UnsealingView;
  readonly onClose: () => void;
}

const Ask = ({ act, of, onClose }: AskProps) => {
  const t = useTexts(texts);
  const invalidates = ['custody', 'inbox', incidentsTimeline];
  const onDone = () => notify(t('saved'));
  const answer = useAction(custodyAnswer, { invalidates, onDone });
  const review = useAction(custodyReview, { invalidates, onDone });
  const params = { unsealingId: of.id };
  const common = { title: t(act), confirmLabel: t(act), isOpen: true, onClose };
  if (act === 'refuseRequest') {
    return (
      <ReasonDialog
        {...common}
        onConfirm={(note) => answer.mutateAsync({ params, body: { outcome: 'refused', note } })}
      >
        <p>{t('refuseRequestBody')}</p>
      </ReasonDialog>
    );
  }
  const confirm = () => {
    if (act === 'review') return review.mutateAsync({ params, body: { note: '' } });
    return answer.mutateAsync({ params, body: { outcome: act === 'approve' ? 'approved' : 'withdrawn', note: '' } });
  };
  return (
    <ConfirmDialog {...common} onConfirm={confirm}>
      <p>{t(`${act}Body`)}</p>
      <p className="custody-reason">{of.reason}</p>
    </ConfirmDialog>
  );
};
