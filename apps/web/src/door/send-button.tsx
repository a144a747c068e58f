import { useEffect, useRef } from 'react';
import { useWords } from './speech.ts';
import { texts } from './texts.ts';
import type { Sending } from './use-sending.ts';

/** Moves to the first mistake, also one that is folded away. */
const showMistake = (button: HTMLButtonElement | null): void => {
  const field = button?.form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
};

/** What was refused, what is under way, and the button. The page does its work for a moment: it says so. */
export const SendButton = ({ sending, label }: { readonly sending: Sending; readonly label: string }) => {
  const t = useWords(texts);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sending.wrong !== null) showMistake(button.current);
  }, [sending.wrong]);
  return (
    <>
      {sending.wrong !== null && (
        <p role="alert" className="door-wrong">
          {sending.wrong}
        </p>
      )}
      <button ref={button} type="submit" className="door-primary" aria-disabled={sending.isSending}>
        {label}
      </button>
      <output className="door-help">{sending.isSending ? t('sending') : ''}</output>
    </>
  );
};
