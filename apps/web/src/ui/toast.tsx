import './toast.css';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTexts } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'info' | 'danger';
}

/** Long enough to be read twice. A refusal stays until it is dismissed. */
const STAYS = 8000;

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number): void => show(toasts.filter((toast) => toast.id !== id));

/** Says that something was done, when the page itself does not show it. Never the only trace of a failure. */
export function notify(text: string, tone: Toast['tone'] = 'ok'): void {
  count += 1;
  const id = count;
  show([...toasts.slice(-2), { id, text, tone }]);
  if (tone !== 'danger') setTimeout(() => dismiss(id), STAYS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once, in the shell: the live region has to be there before the first words arrive. */
export const Toasts = () => {
  const t = useTexts(texts);
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <output className="ui-toasts no-print" aria-label={t('notices')}>
      {shown.map((toast) => (
        <div key={toast.id} className="ui-toast" data-tone={toast.tone}>
          <Icon name={toast.tone === 'ok' ? 'check' : toast.tone === 'info' ? 'info' : 'alert'} />
          <span>{toast.text}</span>
          <AriaButton className="ui-input-button" aria-label={t('dismiss')} onPress={() => dismiss(toast.id)}>
            <Icon name="close" size="s" />
          </AriaButton>
        </div>
      ))}
    </output>
  );
};
