import {
  type NoticeView,
  noticesDecide,
  noticesDiscard,
  noticesSend,
  noticesSubmit,
  noticesWithdraw,
} from '@bongsu/contracts';
import { type ReactNode, useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay, useSession } from '../../session/session.ts';
import { Button, ConfirmDialog, ReasonDialog, TextArea, notify } from '../../ui/index.ts';
import { noticeStale } from './stale.ts';
import { texts } from './texts.ts';

interface ActProps {
  readonly notice: NoticeView;
  readonly incidentId: string;
}

const invalidates = noticeStale;

interface OpenerProps {
  readonly label: string;
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly isDisabled?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button and the dialog behind it. */
const Opener = ({ label, look = 'secondary', isDisabled = false, children }: OpenerProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} isWide isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
};

export const SubmitButton = ({ notice, incidentId }: ActProps) => {
  const t = useTexts(texts);
  const submit = useAction(noticesSubmit, { invalidates, onDone: () => notify(t('submitted')) });
  const params = { incidentId, noticeId: notice.id };
  return (
    <Opener label={t('submit')} look="primary" isDisabled={!notice.may.submit}>
      {(close) => (
        <ConfirmDialog
          title={t('submit')}
          confirmLabel={t('submit')}
          isOpen
          onClose={close}
          onConfirm={() => submit.mutateAsync({ params, body: { version: notice.version } })}
        >
          <p>{t('submitHelp')}</p>
        </ConfirmDialog>
      )}
    </Opener>
  );
};

export const DiscardButton = ({ notice, incidentId }: ActProps) => {
  const t = useTexts(texts);
  const discard = useAction(noticesDiscard, { invalidates, onDone: () => notify(t('discarded')) });
  const params = { incidentId, noticeId: notice.id };
  return (
    <Opener label={t('discard')} look="quiet">
      {(close) => (
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
    </Opener>
  );
};

export const WithdrawButton = ({ notice, incidentId }: ActProps) => {
  const t = useTexts(texts);
  const withdraw = useAction(noticesWithdraw, { invalidates, onDone: () => notify(t('withdrawn')) });
  const params = { incidentId, noticeId: notice.id };
  return (
    <Opener label={t('withdraw')} look="quiet">
      {(close) => (
        <ReasonDialog
          title={t('withdraw')}
          confirmLabel={t('withdraw')}
          isOpen
          onClose={close}
          onConfirm={(reason) => withdraw.mutateAsync({ params, body: { reason } })}
        >
          <p>{t('withdrawHelp')}</p>
        </ReasonDialog>
      )}
    </Opener>
  );
};

/** Approving names the digests that were shown: exactly this text, exactly this list. */
export const ApproveButtons = ({ notice, incidentId }: ActProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const [note, setNote] = useState('');
  const decide = useAction(noticesDecide, { invalidates });
  const { digest, recipientsDigest } = notice;
  const settle = async (decision: 'approved' | 'returned', words: string) => {
    const params = { incidentId, noticeId: notice.id };
    await decide.mutateAsync({ params, body: { decision, note: words, digest, recipientsDigest } });
    notify(t(decision));
  };
  const help = (
    <p>{notice.total === 0 ? t('decideNobody') : t('decideHelp', { count: format.number(notice.total) })}</p>
  );
  return (
    <>
      {help}
      <Opener label={t('approve')} look="primary">
        {(close) => (
          <ConfirmDialog
            title={t('approve')}
            confirmLabel={t('approve')}
            isOpen
            onClose={close}
            onConfirm={() => settle('approved', note)}
          >
            {help}
            <TextArea name="note" label={t('note')} value={note} onChange={setNote} rows={2} isOptional />
          </ConfirmDialog>
        )}
      </Opener>
      <Opener label={t('return')}>
        {(close) => (
          <ReasonDialog
            title={t('return')}
            confirmLabel={t('return')}
            label={t('note')}
            isOpen
            onClose={close}
            onConfirm={(words) => settle('returned', words)}
          >
            <p>{t('returnHelp')}</p>
          </ReasonDialog>
        )}
      </Opener>
    </>
  );
};

export const SendButton = ({ notice, incidentId }: ActProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { demo } = useSession();
  const maySend = useMay('notices.send');
  const send = useAction(noticesSend, { invalidates, onDone: () => notify(t('sending')) });
  const count = format.number(notice.counts.waiting ?? 0);
  const unreachable = notice.counts.unreachable ?? 0;
  return (
    <Opener label={t('send', { count })} look="primary" isDisabled={!maySend}>
      {(close) => (
        <ConfirmDialog
          title={t('send', { count })}
          confirmLabel={t('sendNow')}
          isOpen
          onClose={close}
          onConfirm={() => send.mutateAsync({ params: { incidentId, noticeId: notice.id } })}
        >
          <p>{t('sendHelp', { count })}</p>
          {unreachable > 0 && <p>{t('sendUnreachable', { count: format.number(unreachable) })}</p>}
          {demo && <p>{t('sendDemo')}</p>}
        </ConfirmDialog>
      )}
    </Opener>
  );
};
