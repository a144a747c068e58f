import { useTexts } from '../../i18n/index.ts';
import { Panel, TextArea } from '../../ui/index.ts';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';
import type { Reading } from './use-reading.ts';

/** Lines to show how they are read. */
export const PastePanel = ({ reading, children }: { readonly reading: Reading; readonly children?: ReactNode }) => {
  const t = useTexts(texts);
  return (
    <Panel title={t('paste')}>
      {children}
      <TextArea
        name="lines"
        label={t('lines')}
        help={t('linesHelp')}
        rows={7}
        value={reading.text}
        onChange={reading.setText}
        maxLength={200_000}
      />
    </Panel>
  );
};
