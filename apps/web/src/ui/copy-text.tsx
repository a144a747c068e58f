import './copy-text.css';
import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { texts } from './texts.ts';

interface CopyTextProps {
  /** What is copied: `API 키`, the name of a field. */
  readonly label: string;
  readonly value: string;
}

/** Inside a network without https a browser has no clipboard; a selection can still be copied. */
function copyBySelection(value: string): boolean {
  const area = document.createElement('textarea');
  area.value = value;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog focus may not leave it.
  (document.querySelector('[role=dialog], [role=alertdialog]') ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}

async function copy(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value);
  }
}

/** Something to take along: shown whole, copied with one press. */
export const CopyText = ({ label, value }: CopyTextProps) => {
  const t = useTexts(texts);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const press = async () => setState((await copy(value)) ? 'copied' : 'failed');
  return (
    <div className="ui-copy">
      <div className="ui-copy-head">
        <span className="ui-field-label">{label}</span>
        <Button size="s" icon={state === 'copied' ? 'check' : 'copy'} onPress={() => void press()}>
          {state === 'copied' ? t('copied') : t('copy')}
          <span className="sr-only">{label}</span>
        </Button>
      </div>
      <p className="ui-copy-value">{value}</p>
      <output className="ui-field-help">{state === 'failed' && t('copyFailed')}</output>
    </div>
  );
};
