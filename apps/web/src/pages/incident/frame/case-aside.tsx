import type { IncidentView } from '@bongsu/contracts';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { CaseProgress } from './case-progress.tsx';
import { MissingList } from './missing-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { texts } from './texts.ts';

const wide = window.matchMedia('(width >= 75rem)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** What to do next and what is missing: beside the work on a desk, one line that unfolds above it on a phone. */
export const CaseAside = ({ incident }: { readonly incident: IncidentView }) => {
  const t = useTexts(texts);
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const parts = (
    <>
      <NextSteps incident={incident} />
      {incident.missing.length > 0 && incident.next.length > 0 && <MissingList incident={incident} />}
      <CaseProgress incident={incident} />
    </>
  );
  if (isWide) return <aside className="case-aside ui-stack">{parts}</aside>;
  const steps = incident.next.filter(({ blockedBy }) => blockedBy === null).length;
  const isOver = incident.next.length === 0;
  return (
    <aside className="case-aside">
      <details className="case-fold">
        <summary>{isOver ? t('over') : t('summary', { steps, missing: incident.missing.length })}</summary>
        <div className="ui-stack">{parts}</div>
      </details>
    </aside>
  );
};
