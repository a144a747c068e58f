import { type ReactNode, useState } from 'react';
import { ProblemError } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorState } from './error-state.tsx';
import { TextArea } from './text-area.tsx';
import { texts } from './texts.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode;
  /** Says what is done: `종결하기`, never `확인`. */
  readonly confirmLabel: string;
  readonly isDanger?: boolean;
  /** Where what is confirmed is long. */
  readonly size?: 'm';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The dialog waits for it, closes when it is done, and shows why when it was refused. */
  readonly onConfirm: () => Promise<unknown>;
}

/** Runs what was confirmed, once; keeps a refusal to show. Anything but a refusal is a defect and is thrown on. */
function useConfirmed(act: () => Promise<unknown>, onClose: () => void) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<ProblemError | null>(null);
  const confirm = async () => {
    setPending(true);
    setRefusal(null);
    try {
      await act();
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };
  return { isPending, refusal, confirm };
}

export const ConfirmDialog = ({ title, children, confirmLabel, isDanger = false, ...rest }: ConfirmDialogProps) => {
  const t = useTexts(texts);
  const { isPending, refusal, confirm } = useConfirmed(rest.onConfirm, rest.onClose);
  const actions = (
    <>
      <Button onPress={rest.onClose}>{t('cancel')}</Button>
      <Button look={isDanger ? 'danger' : 'primary'} isPending={isPending} onPress={() => void confirm()}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={rest.isOpen} onClose={rest.onClose} size={rest.size ?? 's'} isAlert actions={actions}>
      {children}
      {refusal !== null && <ErrorState error={refusal} />}
    </Dialog>
  );
};

interface ReasonDialogProps extends Omit<ConfirmDialogProps, 'onConfirm'> {
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly label?: string;
  /** Characters; as the contract's `reason`. */
  readonly minLength?: number;
}

/** A confirmation that asks why: overriding, correcting, opening, downloading. */
export const ReasonDialog = ({ children, onConfirm, label, minLength = 5, ...rest }: ReasonDialogProps) => {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const close = () => {
    setReason('');
    setShort(false);
    rest.onClose();
  };
  const { isPending, refusal, confirm } = useConfirmed(() => onConfirm(reason.trim()), close);
  const tryIt = () => {
    const short = reason.trim().length < minLength;
    setShort(short);
    if (short) document.querySelector<HTMLElement>('[data-field="reason"] textarea')?.focus();
    else void confirm();
  };
  const actions = (
    <>
      <Button onPress={close}>{t('cancel')}</Button>
      <Button look={rest.isDanger === true ? 'danger' : 'primary'} isPending={isPending} onPress={tryIt}>
        {rest.confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={rest.title} isOpen={rest.isOpen} onClose={close} isAlert actions={actions}>
      {children}
      <TextArea
        name="reason"
        label={label ?? t('reason')}
        help={t('reasonHelp')}
        value={reason}
        onChange={setReason}
        error={isShort ? t('reasonShort', { count: minLength }) : undefined}
        maxLength={1000}
        takesFocus
      />
      {refusal !== null && <ErrorState error={refusal} />}
    </Dialog>
  );
};
