import { useState } from 'react';
import type { Opened } from './api.ts';
import { OwnPage } from './own-page.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportView } from './report-view.tsx';
import { useWords } from '../speech.ts';
import { texts } from './texts.ts';

interface InsideProps {
  readonly code: string;
  readonly opened: Opened;
  readonly onChanged: (opened: Opened) => void;
}

/** One address for all of them. */
type View =
  | { readonly kind: 'own' | 'report' }
  | { readonly kind: 'one'; readonly number: number; readonly files: readonly File[] };

/** Behind the code: all one's own reports, a new one, or one of them. */
export const Inside = ({ code, opened, onChanged }: InsideProps) => {
  const t = useWords(texts);
  const [view, setView] = useState<View>({ kind: 'own' });
  const report = view.kind === 'one' ? opened.reports.find(({ number }) => number === view.number) : undefined;
  return (
    <>
      {view.kind === 'own' && (
        <OwnPage
          opened={opened}
          onReport={() => setView({ kind: 'report' })}
          onOpen={(number) => setView({ kind: 'one', number, files: [] })}
        />
      )}
      {view.kind === 'report' && (
        <ReportForm
          code={code}
          organisation={opened.organisation}
          onDone={(number, now, files) => {
            onChanged(now);
            setView({ kind: 'one', number, files });
          }}
        />
      )}
      {view.kind === 'one' && report !== undefined && (
        <ReportView code={code} report={report} files={view.files} onChanged={onChanged} />
      )}
      {view.kind !== 'own' && (
        <button type="button" className="door-quiet" onClick={() => setView({ kind: 'own' })}>
          {t('toList')}
        </button>
      )}
    </>
  );
};
