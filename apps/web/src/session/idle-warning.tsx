import { useEffect, useState } from 'react';
import { lastAnsweredAt } from '../api/index.ts';
import { epoch, machineTime, now } from '../clock.ts';
import { useTexts } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { texts } from './texts.ts';

/** Enough to read the warning and come back to the desk (WCAG 2.2.1 asks for twenty seconds). */
const WARN_BEFORE = 3 * 60_000;
const LOOK_EVERY = 10_000;

interface IdleWarningProps {
  readonly idleSeconds: number;
  /** When the session ends whatever happens, if it does. */
  readonly endsAt: string | null;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Milliseconds until the session ends by itself; every answer of the server begins the idle time again. */
const untilEnd = ({ idleSeconds, endsAt }: IdleWarningProps): number =>
  Math.min(
    lastAnsweredAt() + idleSeconds * 1000 - machineTime(),
    endsAt === null ? Number.POSITIVE_INFINITY : epoch(endsAt) - now(),
  );

/** Asks before a session ends under somebody's hands. */
export const IdleWarning = (props: IdleWarningProps) => {
  const t = useTexts(texts);
  const [left, setLeft] = useState(Number.POSITIVE_INFINITY);
  const { onLeave } = props;
  useEffect(() => {
    const look = setInterval(() => {
      const remaining = untilEnd(props);
      setLeft(remaining);
      if (remaining <= 0) onLeave();
    }, LOOK_EVERY);
    return () => clearInterval(look);
  }, [props, onLeave]);
  const stay = () => {
    setLeft(Number.POSITIVE_INFINITY);
    props.onStay();
  };
  const actions = (
    <>
      <Button onPress={props.onLeave}>{t('leave')}</Button>
      <Button look="primary" onPress={stay} takesFocus>
        {t('stay')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('idleTitle')} isOpen={left <= WARN_BEFORE} onClose={stay} size="s" isAlert actions={actions}>
      <p>{t('idleBody', { minutes: Math.max(1, Math.ceil(left / 60_000)) })}</p>
    </Dialog>
  );
};
